import { expect, test } from "vitest";
import { onListAt } from "#lib/demo/csv-files.ts";
import type { DemoHistory } from "#lib/demo/history.ts";
import { sampleProfiles } from "#lib/demo/sample-profiles.ts";
import type { Account, Instant } from "#lib/engagement/account.ts";
import { classifyAccount } from "#lib/engagement/classify-account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { looksLikeGiveaway } from "#lib/engagement/giveaway-suggestion.ts";
import { type GrowthLag, growthLink } from "#lib/engagement/growth-link.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { creditPerson, genuineActs } from "#lib/engagement/person-credit.ts";
import { findSpikes } from "#lib/engagement/spike.ts";
import { gradeOfText } from "#lib/engagement/text-grade.ts";
import { isInBlock } from "#lib/engagement/time-windows.ts";
import { accountOfHistory } from "#lib/testing/account-of-history.ts";

const weekMs = 7 * dayMs;

/** Followers and people of 28 days at the end of each week; null = no list of that week. */
function weekly(history: DemoHistory) {
  const { people } = classifyAccount(accountOfHistory(history), history.asOf, defaultParameters);
  const engagers = [...people.values()].flatMap(({ received }) => {
    const acts = genuineActs(received);
    const since = creditPerson(acts, defaultParameters).engagedSince;
    return since === null ? [] : [{ since, times: acts.map(({ at }) => at) }];
  });
  const ends: Instant[] = [];
  for (let end = history.listedAt[0] ?? 0; end <= history.asOf; end += weekMs) ends.push(end);
  return {
    peopleEver: engagers.length,
    followers: ends.map((end) => (history.listedAt.includes(end) ? onListAt(history.followers, end).length : null)),
    people: ends.map(
      (end) => engagers.filter(({ since, times }) => since <= end && times.some((at) => isInBlock(at, end, 28))).length,
    ),
  };
}

const [ceramics, radio] = sampleProfiles.map(({ tell }) => tell());
if (!ceramics || !radio) throw new Error("a sample is gone");

function linkOf(history: DemoHistory, lag: GrowthLag) {
  const { followers, people, peopleEver } = weekly(history);
  return growthLink(followers, people, { lag, peopleEver });
}

test("where followers were collected, the link to people is at most weak, over seventy changes", () => {
  for (const lag of [0, 1] as const) expect(linkOf(ceramics, lag)).toMatchObject({ verdict: "noLink" });
  expect(linkOf(ceramics, 0).n).toBeGreaterThan(65);
});

test("where people came with the followers, the model says so", () => {
  const link = linkOf(radio, 0);
  expect(link).toMatchObject({ verdict: "with" });
  expect(link.verdict === "with" && link.lo).toBeGreaterThan(0.6);
});

test("the gains that stand out are the push, the giveaway, the purchase and the launch", () => {
  const { followers } = weekly(ceramics);
  const series = followers.map((count, index) => {
    const before = followers[index - 1] ?? null;
    const from = (ceramics.listedAt[0] ?? 0) + (index - 1) * weekMs;
    const came = ceramics.followers.filter((spell) => spell.from > from && spell.from <= from + weekMs).length;
    return { gain: count === null || before === null ? null : came, followersBefore: before };
  });
  const bought = ceramics.followers.find(({ handle }) => handle === ceramics.cast.bought?.[0])?.from ?? 0;
  const planted = [...ceramics.campaigns.map(({ fromDay }) => Date.parse(fromDay)), bought];
  const found = findSpikes(series).map(({ place }) => (ceramics.listedAt[0] ?? 0) + (place - 1) * weekMs);
  expect(found.length).toBeGreaterThanOrEqual(planted.length);
  for (const spike of found) {
    expect(
      planted.some((at) => Math.abs(spike - at) <= 3 * weekMs),
      new Date(spike).toISOString(),
    ).toBe(true);
  }
});

test("the giveaway, and no other post, is asked about", () => {
  const account = accountOfHistory(ceramics);
  const posts = account.posts.toSorted((a, b) => (a.publishedAt ?? 0) - (b.publishedAt ?? 0));
  const actors = actorsOf(account);
  const asked = posts.filter(({ id }, index) => {
    const before = posts.slice(Math.max(0, index - 20), index).map((post) => actors.get(post.id)?.actors ?? 0);
    return looksLikeGiveaway(actors.get(id) ?? { actors: 0, onlyHere: 0, trivialOnly: 0 }, before);
  });
  expect(asked.map(({ id }) => id)).toEqual(["giveaway"]);
});

function actorsOf({ acts }: Account) {
  const received = acts.filter((act) => act.direction === "received" && act.post !== null);
  const postsOf = Map.groupBy(received, ({ actor }) => actor);
  const byPost = Map.groupBy(received, ({ post }) => post ?? "");
  return new Map(
    [...byPost].map(([post, here]) => {
      const byActor = [...Map.groupBy(here, ({ actor }) => actor)];
      const elsewhere = (actor: string | null) => postsOf.get(actor)?.some((act) => act.post !== post) ?? false;
      const trivial = byActor.filter(([, all]) =>
        all.every(({ type, text }) => type === "comment" && gradeOfText(text) === "trivial"),
      );
      const onlyHere = byActor.filter(([actor]) => !elsewhere(actor)).length;
      return [post, { actors: byActor.length, onlyHere, trivialOnly: trivial.length }];
    }),
  );
}
