import { expect, test } from "vitest";
import { z } from "zod";
import { bootstrapInterval, mulberry32 } from "#lib/engagement/bootstrap.ts";
import { placeboP } from "#lib/engagement/campaign-effect.ts";
import { concentration } from "#lib/engagement/concentration.ts";
import { elasticity } from "#lib/engagement/elasticity.ts";
import { callsOf, findDifference, getExample } from "#lib/engagement/examples/read-examples.ts";
import { growthLink } from "#lib/engagement/growth-link.ts";
import { profilePoints } from "#lib/engagement/profile-points.ts";
import { permutationP } from "#lib/engagement/ranks.ts";
import { rateDifference, shrink, wilson } from "#lib/engagement/rates.ts";
import { signTest } from "#lib/engagement/sign-test.ts";
import { testSpike } from "#lib/engagement/spike.ts";
import { type SurvivalCurve, survival } from "#lib/engagement/survival.ts";

const numbers = z.array(z.number());
const values = z.array(z.number().nullable());
const two = z.tuple([z.number(), z.number()]);
const four = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const unknown = { handle: null, hasPicture: null, bio: null, posts: null, followers: null, following: null };
const look = z.object({
  handle: z.string().optional(),
  hasPicture: z.boolean().optional(),
  bio: z.string().optional(),
  posts: z.number().optional(),
  followers: z.number().optional(),
  following: z.number().optional(),
});
const stays = z.object({
  first: z.number(),
  end: z.number(),
  people: z.array(
    z.object({
      joinLo: z.number().nullable(),
      joinHi: z.number(),
      lastSeen: z.number(),
      firstMissing: z.number().nullable(),
    }),
  ),
});

const functions: Record<string, (input: unknown) => unknown> = {
  wilson(input) {
    const limits = wilson(...two.parse(input));
    return limits && [limits.lo, limits.hi];
  },
  rateDifference: (input) => rateDifference(...four.parse(input)),
  shrink: (input) => shrink(...four.parse(input)),
  signTest: (input) => signTest(...two.parse(input)),
  placebo(input) {
    const { change, earlier } = z.object({ change: z.number(), earlier: numbers }).parse(input);
    return placeboP(change, earlier);
  },
  growthLink(input) {
    const { lag, ...lines } = z
      .object({ followers: values, people: values, lag: z.union([z.literal(0), z.literal(1)]) })
      .parse(input);
    const { verdict, ...found } = growthLink(lines.followers, lines.people, { lag, peopleEver: null });
    return verdict === "notEnough" ? { status: verdict, ...found } : { status: "ok", verdict, ...found };
  },
  permutationP(input) {
    const { x, y } = z.object({ x: numbers, y: numbers }).parse(input);
    return permutationP(x, y);
  },
  concentration: (input) => concentration(numbers.parse(input)),
  survival(input) {
    const { people, ...lists } = stays.parse(input);
    const found = survival(
      people.map((each) => ({ ...each, people: 1 })),
      lists,
    );
    const stepsOf = ({ steps }: SurvivalCurve) =>
      steps.map(({ age, atRisk, departures, share }) => [age, atRisk, departures, share]);
    const { low, high, halfLife, ageUnknown } = found;
    return { low: stepsOf(low), high: stepsOf(high), halfLife: [halfLife.low, halfLife.high], ageUnknown };
  },
  spike(input) {
    const { earlier, now, before } = z.object({ earlier: numbers, now: z.number(), before: z.number() }).parse(input);
    const found = testSpike(now, earlier, before);
    return found.status === "ok" ? { ...found, spike: found.isSpike } : found;
  },
  elasticity(input) {
    const [f0, f1, g0, g1] = four.parse(input);
    return elasticity([f0, f1], [g0, g1]);
  },
  profilePoints(input) {
    const { signals, ...found } = profilePoints({ ...unknown, ...look.parse(input) });
    return { ...found, signals: signals.map(({ signal, points }) => [signal, points]) };
  },
  bootstrap(input) {
    const { values: credits, B } = z.object({ values: numbers, B: z.number() }).parse(input);
    const interval = bootstrapInterval(credits, (each) => concentration(each)?.n2 ?? 0, B);
    const random = mulberry32(1);
    return {
      interval: interval && [interval.lo, interval.hi],
      n2: concentration(credits)?.n2,
      firstThree: [random(), random(), random()],
    };
  },
};

test.each([17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 29, 30, 31, 32, 33, 35, 36, 37])("E%i", (number) => {
  const example = getExample(`E${number}`);
  for (const { input, expected } of callsOf(example)) {
    expect(findDifference(functions[example.fn]?.(input), expected), example.title).toBeNull();
  }
});
