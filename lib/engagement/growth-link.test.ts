import { describe, expect, test } from "vitest";
import { mulberry32 } from "#lib/engagement/bootstrap.ts";
import { changePairs, type GrowthLag, growthLags, growthLink, linkOfChanges } from "#lib/engagement/growth-link.ts";
import { wilson } from "#lib/engagement/rates.ts";
import { walkRuns } from "#lib/testing/property-runs.ts";

const risingFollowers = [100, 112, 142, 150, 175, 215, 220, 238, 271, 293, 303, 331, 346, 383, 403];
const link = (followers: (number | null)[], people: (number | null)[], lag: GrowthLag = 0) =>
  growthLink(followers, people, { lag, peopleEver: null });

describe("the examples of the model", () => {
  test("E22: two rising lines whose changes have nothing to do with one another", () => {
    const followers = [
      500, 520, 562, 601, 614, 642, 685, 720, 765, 807, 816, 859, 864, 922, 957, 978, 1018, 1037, 1054, 1104, 1139,
      1178, 1236, 1276, 1311, 1341, 1386, 1400, 1419, 1464, 1478, 1516, 1545, 1597, 1602, 1649, 1703, 1712, 1727, 1780,
      1822,
    ];
    const people = [
      30, 27, 28, 25, 26, 30, 33, 36, 39, 43, 42, 44, 42, 39, 38, 42, 42, 43, 46, 47, 50, 55, 58, 60, 65, 68, 68, 70,
      67, 68, 67, 69, 74, 72, 72, 73, 74, 72, 70, 74, 78,
    ];
    const near = { rho: 0.185989, lo: -0.135964, hi: 0.472412, levelsRho: 0.969259 };
    expect(link(followers, people)).toEqual({ verdict: "noLink", n: 40, nEff: 40, permutationP: null, ...close(near) });
  });

  test("E24: a real link is found", () => {
    const people = [10, 11, 14, 14, 18, 23, 24, 25, 29, 31, 33, 36, 37, 41, 44];
    const near = { rho: 0.889091, nEff: 10.617485, lo: 0.521759, hi: 0.978302 };
    expect(link(risingFollowers, people)).toMatchObject({ verdict: "with", n: 14, ...close(near) });
  });

  test("E25: a gap breaks the two differences it touches", () => {
    expect(link([10, 12, null, 15, 18, 20, 22, 25], [1, 2, 2, 3, 4, 4, 5, 6])).toEqual({
      verdict: "notEnough",
      n: 5,
      lack: { has: 5, needs: 8, of: "changes" },
    });
  });

  test("E36: both lines go to and fro", () => {
    const followers = [1000, 1040, 1095, 1130, 1190, 1240, 1270, 1335, 1380, 1432, 1470, 1528, 1575];
    const people = [20, 22, 23, 27, 27, 30, 32, 33, 37, 36, 39, 41, 44];
    const near = { rho: -0.633552, lo: -0.993902, hi: 0.885422 };
    expect(link(followers, people)).toMatchObject({ verdict: "unclear", n: 12, nEff: 4, ...close(near) });
  });

  test("E37: more followers, fewer people", () => {
    const people = [50, 49, 46, 47, 45, 40, 40, 39, 36, 32, 34, 32, 31, 28, 28];
    const near = { rho: -0.86672, nEff: 9.555588, lo: -0.976571, hi: -0.398551 };
    expect(link(risingFollowers, people)).toMatchObject({ verdict: "against", n: 14, ...close(near) });
  });
});

test("with lag 1 a change is set against the one of people a period later", () => {
  // People do what followers did one period before.
  const people = [20, 20, ...risingFollowers.slice(1).map((value) => value / 5)].slice(0, risingFollowers.length);
  people[1] = 20;
  expect(link(risingFollowers, people, 1)).toMatchObject({ verdict: "with", n: 13 });
  // The gap at the end of `people` touches one pair only: the one before it needs it as its second value.
  const short = [...people.slice(0, -1), null];
  expect(link(risingFollowers, short, 1).n).toBe(12);
  expect(link(risingFollowers, short, 0).n).toBe(13);
});

test("eight or nine changes have an exact p beside the limits", () => {
  const rise = risingFollowers.slice(0, 9);
  const result = link(rise, rise);
  expect(result).toMatchObject({ n: 8, levelsRho: 1 });
  // Of 8! orders 2 go as far: no two of the changes are equal.
  expect("permutationP" in result ? result.permutationP : null).toBeCloseTo(2 / 40_320, 12);
});

test("a side that always changes by the same says nothing, nor do fewer than 30 people", () => {
  const even = risingFollowers.map((_, index) => index * 7);
  expect(link(even, risingFollowers)).toEqual({ verdict: "notEnough", n: 14, lack: null });
  expect(growthLink(risingFollowers, risingFollowers, { lag: 0, peopleEver: 29 })).toEqual({
    verdict: "notEnough",
    n: 14,
    lack: { has: 29, needs: 30, of: "people" },
  });
  expect(growthLink(risingFollowers, risingFollowers, { lag: 0, peopleEver: 30 })).toMatchObject({ verdict: "with" });
  expect(link([], [])).toMatchObject({ verdict: "notEnough", n: 0 });
});

/** Changes that each keep a share of the one before; `noise` shakes every level and so makes changes go to and fro. */
type Making = { changes: number; kept: number; noise: number; drift: number };
type Random = () => number;
const seed = 20_261_124;

function walk(random: Random, { changes, kept, noise, drift }: Making): number[] {
  let change = gauss(random);
  let level = 0;
  return Array.from({ length: changes + 1 }, () => {
    change = kept * change + Math.sqrt(1 - kept ** 2) * gauss(random);
    level += change + drift;
    return level + noise * gauss(random);
  });
}

function gauss(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const makings: Making[] = [8, 12, 25, 52].flatMap((changes) => [
  { changes, kept: 0, noise: 0, drift: 0 },
  { changes, kept: 0, noise: 0, drift: 1 },
  { changes, kept: 0, noise: 1, drift: 0 },
  { changes, kept: 0.5, noise: 0, drift: 0 },
]);

test.each(makings)(
  "property: of two walks that know nothing of each other at most one in twenty is called linked: %j",
  (making) => {
    const random = mulberry32(seed);
    const runs = walkRuns();
    const wrong = [0, 0];
    for (let run = 0; run < runs; run++) {
      const [followers, people] = [walk(random, making), walk(random, making)];
      for (const lag of growthLags) {
        const { x, y } = changePairs(followers, people, lag);
        const verdict = x.length < 8 ? null : linkOfChanges(x, y)?.verdict;
        if (verdict === "with" || verdict === "against") wrong[lag] = (wrong[lag] ?? 0) + 1;
      }
    }
    // Within what chance does to that many runs.
    for (const each of wrong) expect(wilson(each, runs)?.lo).toBeLessThanOrEqual(0.05);
  },
  300_000,
);

test("property A15: removing values turns no `with` into `against` and no `against` into `with`", {
  timeout: 300_000,
}, () => {
  const random = mulberry32(seed);
  const seen = new Set<string>();
  for (let run = 0; run < walkRuns(); run++) {
    const making = { changes: 12 + Math.floor(random() * 40), kept: 0, noise: 0, drift: 0 };
    const followers = walk(random, making);
    const sign = run % 2 === 0 ? 1 : -1;
    // Half of what people do is their own.
    const own = walk(random, making);
    const people = followers.map((value, end) => sign * value + (own[end] ?? 0));
    const whole = link(followers, people).verdict;
    const shareLost = random();
    const gappy = people.map((value) => (random() < shareLost ? null : value));
    const from = Math.floor(random() * followers.length);
    const shorter = followers.map((value, end) => (end < from ? null : value));
    for (const less of [link(followers, gappy).verdict, link(shorter, people).verdict]) {
      seen.add(`${whole} ${less}`);
    }
  }
  expect(seen).toContain("with with");
  expect(seen).toContain("against notEnough");
  expect(seen).not.toContain("with against");
  expect(seen).not.toContain("against with");
});

function close(values: Record<string, number>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, expect.closeTo(value, 5)]));
}
