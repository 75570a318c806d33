import { describe, expect, test } from "vitest";
import { campaignResult, type Joiner, reactionOf, thoughtExperiment } from "#lib/engagement/campaign.ts";
import type { ClassifiedAct } from "#lib/engagement/classify-person.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";

const dayMs = 86_400_000;
const day = (number: number) => number * dayMs;
const followBack = { from: day(100), to: day(107), isFollowForFollow: true };
const launch = { ...followBack, isFollowForFollow: false };

function joiner(came: number, rest: Partial<Joiner> = {}): Joiner {
  const at = { lo: day(came), hi: day(came) };
  return {
    join: at,
    lastSeen: day(400),
    firstMissing: null,
    origin: "self",
    reacted: false,
    engaged: false,
    ...rest,
  };
}
const many = (count: number, of: Joiner) => Array.from({ length: count }, () => of);
const engaged = { reacted: true, engaged: true };
const back = { origin: "afterMyFollow" } as const;

describe("a follow-for-follow campaign", () => {
  test("E18: those who followed back against those who came by themselves on the same days", () => {
    const everybody = [
      ...many(491, joiner(101, back)),
      ...many(9, joiner(120, { ...back, ...engaged })),
      ...many(45, joiner(103)),
      ...many(15, joiner(110, engaged)),
      ...many(7, joiner(104, { origin: "unknown" })),
      ...many(50, joiner(50, engaged)),
    ];
    const result = campaignResult(followBack, everybody, 1800, day(400));
    expect(result).toMatchObject({
      joiners: 500,
      unknownOrigin: 7,
      ripe: { of: 500, reacted: 9, engaged: 9, engagedRate: { state: "ok", n: 500 } },
      comparison: { of: 60, engaged: 15 },
      price: { status: "ok", follows: 1800, engagers: 9, perEngager: 200 },
    });
    expect(result.ripe.engagedRate.lo).toBeCloseTo(0.009498, 6);
    expect(result.difference).toEqual({
      value: expect.closeTo(-0.232, 9),
      lo: expect.closeTo(-0.354616, 6),
      hi: expect.closeTo(-0.138413, 6),
    });
  });

  test("500 follows, nobody yet; and no price before everybody had their days", () => {
    const everybody = many(30, joiner(101, back));
    const late = campaignResult(followBack, everybody, 500, day(107 + 14 + 90));
    expect(late.price).toEqual({ status: "ok", follows: 500, engagers: 0, perEngager: null });
    const early = campaignResult(followBack, everybody, 500, day(107 + 14 + 89));
    expect(early.price).toEqual({ status: "tooEarly", until: day(211) });
    expect(campaignResult(followBack, everybody, null, day(400)).price).toBeNull();
  });
});

test("any other campaign is set against all who came in the 90 days before", () => {
  const everybody = [
    ...many(20, joiner(121, engaged)),
    ...many(10, joiner(100)),
    ...many(25, joiner(10)),
    ...many(3, joiner(9, engaged)),
    ...many(3, joiner(122, engaged)),
  ];
  expect(campaignResult(launch, everybody, 500, day(400))).toMatchObject({
    joiners: 30,
    unknownOrigin: null,
    ripe: { of: 30, engaged: 20 },
    comparison: { of: 25, engaged: 0 },
    price: null,
  });
});

test("who came between two lists counts only where the whole span lies within", () => {
  const between = (lo: number | null, hi: number) =>
    joiner(0, { join: { lo: lo === null ? null : day(lo), hi: day(hi) } });
  const everybody = [between(100, 121), between(99, 110), between(101, 122), between(null, 105)];
  expect(campaignResult(launch, everybody, null, day(400)).joiners).toBe(1);
});

test("below 20 a side there are counts and no rate; who has not had 90 days is not counted yet", () => {
  const result = campaignResult(launch, [...many(19, joiner(101, engaged)), ...many(40, joiner(102))], null, day(191));
  expect(result.joiners).toBe(59);
  expect(result.ripe).toEqual({
    of: 19,
    reacted: 19,
    engaged: 19,
    engagedRate: { value: null, state: "notEnough", has: 19, needs: 20, of: "people" },
  });
  expect(result.difference).toEqual({ has: 0, needs: 20, of: "people" });
});

test("still there, gone, or not to be said", () => {
  const everybody = [
    joiner(101, { lastSeen: day(300) }),
    joiner(101, { lastSeen: day(120), firstMissing: day(125) }),
    joiner(101, { lastSeen: day(120), firstMissing: day(240) }),
    joiner(101, { lastSeen: day(140) }),
  ];
  expect(campaignResult(launch, everybody, null, day(300)).stays).toEqual([
    { days: 30, yes: 2, no: 1, unknown: 1 },
    { days: 90, yes: 1, no: 1, unknown: 2 },
    { days: 180, yes: 1, no: 2, unknown: 1 },
  ]);
});

test("nobody came", () => {
  expect(campaignResult(launch, [], null, day(400))).toMatchObject({ joiners: 0, ripe: { of: 0, engaged: 0 } });
});

describe("what somebody did in the 90 days after they came", () => {
  const act = (
    at: number | null,
    actClass: ClassifiedAct["class"],
    weight: number,
    isStrong = false,
  ): ClassifiedAct => ({
    act: {
      id: `${at}`,
      direction: "received",
      actor: "a",
      type: "comment",
      at: at === null ? null : day(at),
      precision: "second",
      post: `p${at}`,
      text: null,
      onOwnPost: false,
    },
    class: actClass,
    weight,
    isStrong,
    grade: "unknown",
    isReturned: false,
    prompt: null,
  });
  const reaction = (...received: ClassifiedAct[]) => reactionOf(received, day(100), defaultParameters);

  test("words of their own make a person; a returned like is a reaction and no more", () => {
    expect(reaction(act(190, "unprompted", 3, true))).toEqual({ reacted: true, engaged: true });
    expect(reaction(act(120, "returned", 1), act(130, "returned", 1))).toEqual({ reacted: true, engaged: false });
    expect(reaction(act(120, "unprompted", 1), act(130, "unprompted", 1))).toEqual({ reacted: true, engaged: true });
  });

  test("before and after these days, without a time or without weight is nothing", () => {
    const outside = [act(99, "unprompted", 3, true), act(191, "unprompted", 3, true), act(null, "undated", 3, true)];
    expect(reaction(...outside, act(120, "weightless", 0))).toEqual({ reacted: false, engaged: false });
    expect(reaction()).toEqual({ reacted: false, engaged: false });
  });
});

test("500 more would bring what the ones before did, or nothing is said", () => {
  expect(thoughtExperiment(15, 60)).toEqual({ lo: expect.closeTo(78.8825, 3), hi: expect.closeTo(186.1605, 3) });
  expect(thoughtExperiment(15, 59)).toEqual({ has: 59, needs: 60, of: "people" });
  expect(thoughtExperiment(0, 0)).toEqual({ has: 0, needs: 60, of: "people" });
});
