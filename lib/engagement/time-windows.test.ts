import { expect, test } from "vitest";
import { depthOf } from "#lib/engagement/depth.ts";
import { ledgerOf } from "#lib/engagement/ledger.ts";
import { findNoisyTexts } from "#lib/engagement/noise.ts";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import { tallyAccount } from "#lib/engagement/tally-account.ts";
import { countInBlock, isInBlock } from "#lib/engagement/time-windows.ts";
import { daysAgo, madeAccount, madeAsOf, madeReceived } from "#lib/testing/made-account.ts";

test("a window holds its end and not its beginning", () => {
  expect(isInBlock(madeAsOf, madeAsOf, 28)).toBe(true);
  expect(isInBlock(daysAgo(28) + 1, madeAsOf, 28)).toBe(true);
  expect(isInBlock(daysAgo(28), madeAsOf, 28)).toBe(false);
  expect(isInBlock(daysAgo(28), madeAsOf, 28, 1)).toBe(true);
  expect(isInBlock(madeAsOf + 1, madeAsOf, 28)).toBe(false);
});

test("every moment lies in exactly one block", () => {
  const times = [0, 1, 27.9, 28, 56, 83.99, 84, 111.9].map(daysAgo);
  expect([0, 1, 2, 3].map((block) => countInBlock(times, madeAsOf, 28, block))).toEqual([3, 1, 2, 2]);
});

test("an act 90 days ago is no longer of the last 90 days, and its follower still engaged", () => {
  const account = madeAccount({
    acts: [madeReceived("ann", "comment", 90, { post: "p", text: "where did you find this" })],
    snapshots: [{ takenAt: daysAgo(100), complete: true, rows: [{ actor: "ann", followedAt: null }] }],
  });
  expect(tallyAccount(account, madeAsOf, parameters).people90).toBe(0);
  expect(ledgerOf(account, madeAsOf, parameters)?.who.get("ann")).toBe("engaged");
});

test("noise: three places of one person, three people with six words, an act without a time among them", () => {
  const say = (actor: string, place: number, text: string, at?: null) =>
    madeReceived(actor, "comment", 5, { post: `p${place}`, text, ...(at === null ? { at } : {}) });
  const own = [say("ann", 1, "so very nice"), say("ann", 2, "so very nice"), say("ann", 3, "so very nice", null)];
  expect([...findNoisyTexts(own, parameters).byActor]).toEqual(["ann\0so very nice"]);
  expect(findNoisyTexts(own.slice(0, 2), parameters).byActor.size).toBe(0);
  expect(
    findNoisyTexts(
      [1, 2, 3].map((place) => say("ann", place, "so nice")),
      parameters,
    ).byActor.size,
  ).toBe(0);
  const crew = (text: string) => ["ann", "ben", "cleo"].map((actor) => say(actor, 1, text));
  expect(findNoisyTexts(crew("these are just six equal words"), parameters).byAnybody.size).toBe(1);
  expect(findNoisyTexts(crew("only five of equal words"), parameters).byAnybody.size).toBe(0);
});

test("depth counts people against their acts", () => {
  expect(depthOf([3, 3, 3])).toBe(3);
  expect(depthOf([0, 0])).toBe(0);
});
