import { describe, expect, test } from "vitest";
import { z } from "zod";
import { classifyAccount } from "#lib/engagement/classify-account.ts";
import { depthOf } from "#lib/engagement/depth.ts";
import { readAccountInput } from "#lib/engagement/examples/read-account.ts";
import { callsOf, findDifference, getExample } from "#lib/engagement/examples/read-examples.ts";
import { explainActor } from "#lib/engagement/explain.ts";
import { genuineInterval } from "#lib/engagement/genuine-interval.ts";
import { ledgerOf } from "#lib/engagement/ledger.ts";
import { inflationOf } from "#lib/engagement/ledger-shares.ts";
import { defaultParameters as parameters } from "#lib/engagement/parameters.ts";
import { creditAt, creditOrigin, creditPerson, saturate } from "#lib/engagement/person-credit.ts";
import { wilson } from "#lib/engagement/rates.ts";
import { signTest } from "#lib/engagement/sign-test.ts";
import { tallyAccount } from "#lib/engagement/tally-account.ts";
import { gradeOfText, textGrades } from "#lib/engagement/text-grade.ts";
import { traitsOfText } from "#lib/engagement/text-words.ts";
import { actTypes } from "#lib/engagement/types.ts";
import { weighAct } from "#lib/engagement/weight.ts";

function classify(input: unknown) {
  const { account, asOf } = readAccountInput(input);
  const { people } = classifyAccount(account, asOf, parameters);
  return Object.fromEntries(
    [...people.values()].flatMap(({ received }) => received.map(({ act, class: c }) => [act.id, c])),
  );
}

function metrics(input: unknown) {
  const { account, asOf } = readAccountInput(input);
  const tallies = tallyAccount(account, asOf, parameters);
  const { lo, hi } = genuineInterval(tallies);
  const { stayed, block1, block0Engagers, block0Followers } = tallies;
  const loyalty = wilson(stayed, block1);
  return {
    ...tallies,
    G: tallies.genuineEngagement,
    Glo: lo,
    Ghi: hi,
    loyalty: stayed / block1,
    loyaltyCi: loyalty && [loyalty.lo, loyalty.hi],
    changeP: signTest(tallies.gained, tallies.lost),
    outside28: (block0Engagers - block0Followers) / block0Engagers,
    sharesPerPost28: tallies.shares28 / tallies.posts28,
    ringGroups: classifyAccount(account, asOf, parameters).ringGroups,
  };
}

function ledger(input: unknown) {
  const { account, asOf } = readAccountInput(input);
  const found = ledgerOf(account, asOf, parameters);
  if (found === null) return null;
  const { lines, rows, who } = found;
  const share = wilson(lines.engaged, rows);
  const inflation = inflationOf(lines, rows);
  return {
    ...found,
    who: Object.fromEntries(who),
    realFollowers: lines.engaged + lines.lapsed,
    engagedShare: lines.engaged / rows,
    engagedCi: share && [share.lo, share.hi],
    inflation: [inflation.lo, inflation.hi],
  };
}

function explain(input: unknown) {
  const { account, asOf, actor } = readAccountInput(input);
  return explainActor(actor ?? "", account, asOf, parameters);
}

const textInput = z.object({ text: z.string().nullable() });

function textGrade(input: unknown) {
  const { text } = textInput.parse(input);
  const grade = gradeOfText(text === null ? null : traitsOfText(text));
  const { weight, isStrong } = weighAct("comment", grade, parameters.weights);
  return { grade, weight, strong: isStrong };
}

const kindInput = z.object({ type: z.enum(actTypes), grade: z.enum(textGrades).default("unknown") });

function weigh(input: unknown) {
  const { type, grade } = kindInput.parse(input);
  return weighAct(type, grade, parameters.weights).weight;
}

const creditInput = z.object({ acts: z.array(z.tuple([z.number(), z.number()])) });

function credit(input: unknown) {
  const acts = creditInput
    .parse(input)
    .acts.map(([weight, days]) => ({ weight, isStrong: false, place: "", at: creditOrigin - days * 86_400_000 }));
  const E = creditAt(creditPerson(acts, parameters).credit, creditOrigin, parameters);
  return { E, s: saturate(E, parameters) };
}

const functions: Record<string, (input: unknown) => unknown> = {
  textGrade,
  weigh,
  classify,
  metrics,
  ledger,
  credit,
  explain,
  ledgerAndMetrics: (input) => ({ ...metrics(input), ...ledger(input) }),
  depth: (input) => depthOf(z.array(z.number()).parse(input)),
};

describe("worked examples of the model", () => {
  const ids = [
    "E01",
    "E02",
    "E03",
    "E04",
    "E05",
    "E06",
    "E07",
    "E08",
    "E09",
    "E10",
    "E11",
    "E12",
    "E13",
    "E14",
    "E15",
    "E16",
    "E28",
    "E34",
  ];
  test.each(ids)("%s", (id) => {
    const example = getExample(id);
    for (const { input, expected } of callsOf(example)) {
      expect(findDifference(functions[example.fn]?.(input), expected), example.title).toBeNull();
    }
  });
});
