import { expect, test } from "vitest";
import type { Measure } from "#lib/engagement/measure.ts";
import { type HeadlineFacts, prepareHeadline } from "#lib/reports/overview-sentence.ts";

const ok = (value: number): Measure => ({ value, state: "ok" });
const needsNames: Measure = { value: null, state: "needsNames" };
const needsList: Measure = { value: null, state: "needsList" };

const listsOnly: HeadlineFacts = {
  range: { fromDay: "2026-02-07", toDay: "2026-05-08", preset: "90d" },
  followers: ok(2984),
  following: ok(310),
  people28: needsNames,
  span: {
    joined: ok(41),
    left: ok(12),
    followersChange: ok(29),
    peopleChange: needsNames,
    comparedFromDay: "2026-02-07",
  },
  leftMayBeRenamed: false,
  followersDay: "2026-05-07",
  growth: null,
  missing: ["named-interactions"],
};

type Changes = Partial<HeadlineFacts["span"]> & Partial<Pick<HeadlineFacts, "followers" | "following" | "people28">>;

function withFigures(
  { followers = listsOnly.followers, following = listsOnly.following, people28 = needsNames, ...span }: Changes,
  rest: Partial<HeadlineFacts> = {},
): HeadlineFacts {
  return { ...listsOnly, followers, following, people28, ...rest, span: { ...listsOnly.span, ...span } };
}

function said(facts: HeadlineFacts, subject: string | null = null): string {
  return prepareHeadline(facts, "en-GB", subject)
    .parts.map((part) => part.text)
    .join("");
}

test("nothing imported: nothing is claimed", () => {
  expect(said({ ...listsOnly, range: null })).toBe("Nothing is here yet.");
});

test("lists without names: who came and who left, and no word about people", () => {
  expect(said(listsOnly)).toBe("In 90 days 41 followers came and 12 left.");
  expect(prepareHeadline(listsOnly, "en-GB").says).toEqual([
    "Who said something is not in these files: that takes interactions with names.",
  ]);
});

test("the count is nominal, the people are genuine", () => {
  const { parts } = prepareHeadline(withFigures({ people28: ok(9), peopleChange: needsNames }), "en-GB");
  expect(parts.filter((part) => part.tone !== "plain")).toEqual([
    { text: "41 followers", tone: "nominal" },
    { text: "nine people", tone: "genuine" },
  ]);
});

test("totals without a list tell the change, if not who came and who left", () => {
  const lists = { joined: needsList, left: needsList };
  expect(said(withFigures({ ...lists, followersChange: ok(29) }))).toBe("In 90 days your followers grew by 29.");
  expect(said(withFigures({ ...lists, followersChange: ok(-3) }))).toBe("In 90 days your followers became 3 fewer.");
  expect(said(withFigures({ ...lists, followersChange: ok(0) }))).toBe("You had 2,984 followers on 7 May 2026.");
});

test("the verdict on growth stands below the headline, as long as there is one", () => {
  const link = {
    verdict: "with",
    n: 14,
    rho: 0.889,
    lo: 0.522,
    hi: 0.978,
    nEff: 11,
    levelsRho: 0.9,
    permutationP: null,
  } as const;
  const growth = { subject: "people", periodDays: 7, same: link, later: link, elasticity: null } as const;
  expect(prepareHeadline({ ...listsOnly, growth }, "en-GB").says[0]).toBe(
    "More followers went along with more people (rho 0.89, 0.52 to 0.98; 14 changes).",
  );
  const none = { verdict: "notEnough", n: 5, lack: { has: 5, needs: 8, of: "changes" } } as const;
  expect(prepareHeadline({ ...listsOnly, growth: { ...growth, same: none } }, "en-GB").says).toHaveLength(1);
});

test("an upper bound is called one, and its change is not called growth", () => {
  const facts = withFigures({ people28: { value: 9, state: "atMost" }, peopleChange: { value: 4, state: "atMost" } });
  expect(said(facts)).toBe("In 90 days 41 followers came and 12 left; at most nine people talk to you.");
});

test("people and followers that grow together share a sentence", () => {
  expect(said(withFigures({ people28: ok(86), peopleChange: ok(9) }))).toBe(
    "In 90 days your followers grew by 29 and the people who talk to you by nine.",
  );
});

test("followers grew, people did not: both halves are said", () => {
  expect(said(withFigures({ people28: ok(86), peopleChange: ok(-3) }))).toBe(
    "In 90 days 41 followers came and 12 left; the people who talk to you are three fewer.",
  );
  expect(said(withFigures({ people28: ok(86), peopleChange: ok(0) }))).toBe(
    "In 90 days 41 followers came and 12 left; 86 people talk to you.",
  );
});

test("nobody is a number that is known", () => {
  expect(said(withFigures({ joined: ok(0), left: ok(0), people28: ok(0), peopleChange: ok(0) }))).toBe(
    "In 90 days nobody came and nobody left; nobody talked to you in the last 28 days.",
  );
});

test("one is singular", () => {
  expect(said(withFigures({ joined: ok(1), left: ok(1), people28: ok(1) }, { leftMayBeRenamed: true }))).toBe(
    "In 90 days 1 follower came and 1 left or was renamed; one person talks to you.",
  );
});

test("G4: where handles are the identity, whoever is gone left or was renamed", () => {
  expect(said({ ...listsOnly, leftMayBeRenamed: true })).toBe(
    "In 90 days 41 followers came and 12 left or were renamed.",
  );
});

test("G3: with an incomplete list somebody may have joined and nobody has left", () => {
  const facts = withFigures({ joined: { value: 41, state: "atLeast" }, left: needsList });
  expect(said(facts)).toBe("In 90 days at least 41 followers came.");
});

test("one list is a state, not a change", () => {
  const facts = withFigures(
    { joined: needsList, left: needsList, followersChange: needsList },
    { missing: ["second-snapshot"] },
  );
  expect(said(facts)).toBe("You had 2,984 followers on 7 May 2026.");
  expect(prepareHeadline(facts, "en-GB").says).toContain("The next list will show who came and who left.");
});

test("a list that was cut short says that nobody is counted as gone", () => {
  const facts = withFigures({ joined: needsList, left: needsList }, { missing: ["complete-list", "second-snapshot"] });
  expect(prepareHeadline(facts, "en-GB").says).toContain(
    "The last list is not complete, so nobody is counted as gone.",
  );
});

test("without a list of followers only what is known is said", () => {
  const none = {
    followers: needsList,
    joined: needsList,
    left: needsList,
    followersChange: needsList,
  };
  expect(said(withFigures(none))).toBe("You follow 310 people; who follows you is not in these files.");
  expect(said(withFigures({ ...none, following: needsList, people28: ok(14) }))).toBe(
    "Who follows you is not in these files; 14 people talk to you.",
  );
});

test("too little to say names what there is and what it takes", () => {
  const facts = withFigures({ people28: { value: null, state: "notEnough", has: 11, needs: 28 } });
  expect(prepareHeadline(facts, "en-GB").says).toContain(
    "Too early to say who talks to whom: there are 11 of the 28 days it takes.",
  );
});

test("to somebody else the sentence speaks about the owner", () => {
  expect(said(withFigures({ people28: ok(9) }), "lena.keramik")).toBe(
    "In 90 days 41 followers came and 12 left; nine people talk to @lena.keramik.",
  );
});

test("each range has its own words", () => {
  const range = { fromDay: "2026-01-01", toDay: "2026-05-08" };
  expect(said({ ...listsOnly, range: { ...range, preset: "year" } })).toMatch(/^In 2026 41 followers/);
  expect(said({ ...listsOnly, range: { ...range, preset: "all" } })).toMatch(/^Since 1 Jan 2026 41 followers/);
  expect(said({ ...listsOnly, range: { ...range, preset: "12m" } })).toMatch(/^In 12 months 41 followers/);
});
