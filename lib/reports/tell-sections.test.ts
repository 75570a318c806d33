import { expect, test } from "vitest";
import { tellCampaigns } from "#lib/reports/tell-campaigns.ts";
import { tellPosts } from "#lib/reports/tell-posts.ts";
import { tellReciprocity } from "#lib/reports/tell-reciprocity.ts";
import { tellSurvival } from "#lib/reports/tell-survival.ts";
import { madeCampaign, madeJoiner, madeRecord } from "#lib/testing/made-campaign.ts";
import { madeContext, madePost, madeTotals } from "#lib/testing/made-posts.ts";
import { day } from "#lib/testing/made-rows.ts";

const shown = { names: "shown", counts: "shown", locale: "en-GB" } as const;
const hidden = { names: "hidden", counts: "hidden", locale: "en-GB" } as const;
const year = { id: "all", fromDay: "2026-01-01", toDay: "2027-01-01" };

/** Forty followed back, eight of them became people. */
const campaign = {
  ...madeCampaign(
    Array.from({ length: 40 }, (_, index) => madeJoiner(40, { reacted: index < 8, engaged: index < 8 })),
    { campaign: { ...madeRecord, title: "For Kim" } },
  ),
  effect: { status: "tooEarly", until: day(400).getTime() } as const,
};

test("a campaign is told with its title and its steps, in the months it touches and in no other", () => {
  const told = tellCampaigns([campaign], year, shown);
  expect(JSON.stringify(told)).toMatch(/For Kim, 3.–.23 Feb 2026/);
  expect(
    told?.blocks.find((block) => block.kind === "table")?.table.rows.map((row) => row.slice(0, 1).concat(row.slice(2))),
  ).toEqual([
    ["Accounts you followed", "500", ""],
    ["Followed back", "40 of 500", "8%"],
    ["Still here after 30 days", "40 of 40", "100%"],
    ["Still here after 90 days", "40 of 40", "100%"],
    ["Still here after 180 days", "40 of 40", "100%"],
    ["Did anything", "8 of 40", "20%"],
    ["Came as people", "8 of 40", "20%"],
  ]);
  const february = { id: "2026-02", fromDay: "2026-02-01", toDay: "2026-03-01" };
  const march = { id: "2026-03", fromDay: "2026-03-01", toDay: "2026-04-01" };
  expect(tellCampaigns([campaign], february, shown)).not.toBeNull();
  expect(tellCampaigns([campaign], march, shown)).toBeNull();
});

test("S2: with names hidden the owner's title of a campaign stays away, with counts hidden its numbers do", () => {
  const text = JSON.stringify(tellCampaigns([campaign], year, hidden));
  expect(text).not.toContain("Kim");
  expect(text).toMatch(/Follow for follow, 3.–.23 Feb 2026/);
  expect(text).toContain('["Followed back, of those you followed","8%"]');
  expect(text).toContain('["Came as people within 90 days","20%"]');
  expect(text).not.toMatch(/\b(500|40)\b/);
});

/** 60 who came on day 10 of 2026, a third of them gone on day 40; and 40 who came a year before. */
const epoch = (ofYear: number) => day(ofYear).getTime() / 86_400_000;
const stays = [
  {
    origin: "self" as const,
    people: 40,
    joinLo: epoch(10),
    joinHi: epoch(10),
    lastSeen: epoch(100),
    firstMissing: null,
  },
  {
    origin: "self" as const,
    people: 20,
    joinLo: epoch(10),
    joinHi: epoch(10),
    lastSeen: epoch(39),
    firstMissing: epoch(40),
  },
  {
    origin: "self" as const,
    people: 40,
    joinLo: epoch(-300),
    joinHi: epoch(-300),
    lastSeen: epoch(100),
    firstMissing: null,
  },
];
const lists = { first: "2026-01-01", last: "2026-04-10" };

test("how long followers stay is told of those who came in the range", () => {
  const told = tellSurvival({ stays, range: year, lists }, shown);
  expect(told.says).toContain("Seen: 60 who came, 20 who left.");
  expect(told.blocks.map((block) => block.kind)).toEqual(["survival-chart", "table"]);
});

test("S2: of a range that ended before they left nobody has left yet", () => {
  const range = { fromDay: "2026-01-01", toDay: "2026-02-01" };
  const told = tellSurvival({ stays, range, lists: { first: "2026-01-01", last: "2026-01-31" } }, shown);
  expect(told.says).toContain("there are 0");
});

test("S2: with counts hidden the curve is told in whole percents, and not how many came", () => {
  const told = tellSurvival({ stays, range: year, lists }, hidden);
  expect(JSON.stringify(told)).not.toMatch(/"(60|20|40)"|who came, |0\.66[67]/);
  const curve = told.blocks.find((block) => block.kind === "survival-chart");
  expect(curve?.points.at(-1)).toMatchObject({ low: 0.67, high: 0.67 });
  expect(told.blocks).toHaveLength(1);
});

const page = {
  profile: { id: "p", platform: "other", handle: "lena" },
  range: { fromDay: "2026-01-01", toDay: "2027-01-01", preset: "all" },
  ...madeContext({ totals: madeTotals({ ratePeople: 5, rateFollowers: 1000 }) }),
  asOf: day(100).toISOString(),
  rows: [madePost({ post: "With Kim at the fair", people: 5, newcomers: 3, followersThen: 1000 })],
  total: 1,
  newcomers: 3,
  page: 1,
  pageSize: 20,
  points: [],
  giveaways: [],
} satisfies Parameters<typeof tellPosts>[0];

test("S2: with names hidden a post is not called what a file calls it, with counts hidden no rate tells of followers", () => {
  expect(JSON.stringify(tellPosts(page, shown))).toContain('"With Kim at the fair","5","3"');
  expect(JSON.stringify(tellPosts(page, shown))).toContain("Per follower then");
  const text = JSON.stringify(tellPosts(page, hidden));
  expect(text).not.toContain("Kim");
  expect(text).not.toContain("Per follower then");
  expect(text).toContain('"19 Feb 2026","5","3"');
  expect(tellPosts({ ...page, rows: [], total: 0 }, shown)).toBeNull();
});

test("a post whose id the platform itself made keeps it", () => {
  const own = { ...page, profile: { ...page.profile, platform: "instagram" }, rows: [madePost({ post: "Cx12-_ab" })] };
  expect(JSON.stringify(tellPosts(own, hidden))).toContain("Cx12-_ab");
});

const corner = (people: number) => ({ people, given: 4 * people, received: 5 * people });
const counts = {
  followed: 470,
  soon: 291,
  perhapsSoon: 0,
  ever: 300,
  tooEarly: 3,
  othersFirst: 0,
  orderUnknown: 0,
  medianDays: { fewest: 2, most: 2 },
};
const reciprocity = {
  profile: { id: "p", platform: "other", handle: "lena" },
  asOf: day(100).toISOString(),
  knows: { received: true, given: true, followers: true, following: true },
  corners: {
    friends: corner(7),
    supporters: corner(6),
    sources: corner(5),
    courtesy: corner(610),
    distant: corner(503),
  },
  corner: "friends",
  people: { rows: [], total: 0, page: 1, pageSize: 1 },
  first: { you: 291, they: 100, unknown: 9 },
  followBack: { theirs: counts, mine: counts },
  value: {
    people: 470,
    came: 47,
    wrote: 10,
    shared: 2,
    silent: 400,
    courtesy: 300,
    acts: { genuine: 60, exchanged: 30, noise: 10 },
  },
  waiting: {
    counts: { waiting: 0, "never-answered": 0, done: 0 },
    list: "waiting",
    people: { rows: [], total: 0, page: 1, pageSize: 1 },
  },
} satisfies Parameters<typeof tellReciprocity>[0];

test("give and take is told by corners, with the rates of follows for follows", () => {
  const text = JSON.stringify(tellReciprocity(reciprocity, shown));
  expect(text).toContain('["Friends","three times or more, both ways","7","28","35"]');
  expect(text).toContain("62% (291 of 470)");
});

test("S2: with counts hidden nobody is counted who is merely on a list", () => {
  const text = JSON.stringify(tellReciprocity(reciprocity, hidden));
  expect(text).not.toMatch(/\b(610|503|470|291|300|400|47|391)\b/);
  expect(text).toContain('["Came by unasked","10%"]');
  expect(text).toContain('"62%"');
});
