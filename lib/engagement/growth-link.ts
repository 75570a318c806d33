import type { Lack } from "#lib/engagement/measure.ts";
import { autocorrelation, midRanks, permutationP, spearman } from "#lib/engagement/ranks.ts";
import { z95 } from "#lib/engagement/rates.ts";

export const growthVerdicts = ["with", "noLink", "against", "unclear", "notEnough"] as const;
export type GrowthVerdict = (typeof growthVerdicts)[number];

/** 0 = changes of the same period, 1 = of people one period later. Both are fixed beforehand and both are shown. */
export const growthLags = [0, 1] as const;
export type GrowthLag = (typeof growthLags)[number];

export type GrowthLink =
  | {
      verdict: "notEnough";
      /** Pairs of changes. */
      n: number;
      /** Null = the changes are many enough and one side always changed by the same. */
      lack: Lack | null;
    }
  | (ChangesLink & {
      n: number;
      /** Rho of the two lines themselves, which two rising lines always have. Null = one of them never moves. */
      levelsRho: number | null;
      /** Exact p, for 9 pairs or fewer. */
      permutationP: number | null;
    });

type ChangesLink = {
  verdict: Exclude<GrowthVerdict, "notEnough">;
  /** Spearman's rho of the changes with its 95 % limits. */
  rho: number;
  lo: number;
  hi: number;
  /** Independent changes that the pairs are worth, after what each carries over from the one before. */
  nEff: number;
};

const fewestChanges = 8;
const fewestPeople = 30;
/** An upper limit below this rules a strong link out. */
const strong = 0.5;

/**
 * Whether followers and people move together (model.md 10), from their changes and not from their levels. Values at
 * period ends of equal distance; null breaks the changes it touches. `peopleEver` null = `people` counts no persons.
 */
export function growthLink(
  followers: readonly (number | null)[],
  people: readonly (number | null)[],
  { lag, peopleEver }: { lag: GrowthLag; peopleEver: number | null },
): GrowthLink {
  const { x, y } = changePairs(followers, people, lag);
  const n = x.length;
  if (n < fewestChanges) return { verdict: "notEnough", n, lack: { has: n, needs: fewestChanges, of: "changes" } };
  if (peopleEver !== null && peopleEver < fewestPeople) {
    return { verdict: "notEnough", n, lack: { has: peopleEver, needs: fewestPeople, of: "people" } };
  }
  const found = linkOfChanges(x, y);
  if (found === null) return { verdict: "notEnough", n, lack: null };
  return { ...found, n, levelsRho: levelsRho(followers, people), permutationP: permutationP(x, y) };
}

/** Rho of paired changes, its limits and what they allow to say. Null = one side is constant. */
export function linkOfChanges(x: readonly number[], y: readonly number[]): ChangesLink | null {
  const n = x.length;
  const rho = spearman(x, y);
  const [a, b] = [autocorrelation(midRanks(x)), autocorrelation(midRanks(y))];
  if (rho === null || a === null || b === null) return null;
  // Bartlett 1935: two series that both carry over say less than their length.
  const nEff = Math.max(4, Math.min(n, (n * (1 - a * b)) / (1 + a * b)));
  const r = Math.max(-0.9999, Math.min(0.9999, rho));
  // Bonett and Wright 2000.
  const error = Math.sqrt((1 + r ** 2 / 2) / (nEff - 3));
  const lo = Math.tanh(Math.atanh(r) - z95 * error);
  const hi = Math.tanh(Math.atanh(r) + z95 * error);
  const verdict = lo > 0 ? "with" : hi < 0 ? "against" : hi < strong ? "noLink" : "unclear";
  return { verdict, rho, lo, hi, nEff };
}

/** Changes of followers, each beside the change of people of the same period or, with lag 1, of the next. */
export function changePairs(
  followers: readonly (number | null)[],
  people: readonly (number | null)[],
  lag: GrowthLag,
): { x: number[]; y: number[] } {
  const x: number[] = [];
  const y: number[] = [];
  for (let end = 1; end < followers.length; end++) {
    const [f0, f1, g0, g1] = [followers[end - 1], followers[end], people[end - 1 + lag], people[end + lag]];
    if (f0 == null || f1 == null || g0 == null || g1 == null) continue;
    x.push(f1 - f0);
    y.push(g1 - g0);
  }
  return { x, y };
}

function levelsRho(followers: readonly (number | null)[], people: readonly (number | null)[]): number | null {
  const both = followers.flatMap((f, end) => {
    const g = people[end];
    return f === null || g == null ? [] : [[f, g] as const];
  });
  return spearman(
    both.map(([f]) => f),
    both.map(([, g]) => g),
  );
}
