import { expect, test } from "vitest";
import { parameterBounds, parameterNames } from "#lib/engagement/parameter-bounds.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import {
  findParameterProblems,
  mergeParameters,
  modelValue,
  onlyDiffering,
  parameterChangesSchema,
  parametersText,
} from "#lib/engagement/parameters-schema.ts";

test("the model's own values are within their bounds and contradict nothing", () => {
  const own = Object.fromEntries(parameterNames.map((name) => [name, modelValue(name)]));
  expect(findParameterProblems(own)).toEqual([]);
  expect(onlyDiffering(own)).toEqual({});
  expect(mergeParameters(own)).toEqual(defaultParameters);
});

test("both ends of every range pass, one step beyond them does not", () => {
  for (const name of parameterNames) {
    const { min, max, step } = parameterBounds[name];
    const kinds = (value: number) => findParameterProblems({ [name]: value }).map((problem) => problem.kind);
    for (const value of [min, max])
      expect(
        kinds(value).filter((kind) => kind !== "above-other"),
        name,
      ).toEqual([]);
    for (const value of [min - step, max + step]) expect(kinds(value), name).toEqual(["out-of-bounds"]);
  }
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%s is no half-life", (halfLifeDays) => {
  expect(findParameterProblems({ halfLifeDays })).toEqual([{ name: "halfLifeDays", kind: "not-a-number" }]);
});

test("half a day is no step of a half-life, and a tenth no step of a weight", () => {
  expect(findParameterProblems({ halfLifeDays: 30.5, "weights.like": 0.1 })).toEqual([
    { name: "weights.like", kind: "not-a-step" },
    { name: "halfLifeDays", kind: "not-a-step" },
  ]);
  // 1.15 / 0.05 is not a whole number in floating point.
  expect(findParameterProblems({ evenRatio: 1.15 })).toEqual([]);
});

test("a text that says nothing weighs no more than one that does, whichever of the two is changed", () => {
  const problem = { name: "weights.unknownText", kind: "above-other", other: "weights.text" };
  expect(findParameterProblems({ "weights.unknownText": 3.25 })).toEqual([problem]);
  expect(findParameterProblems({ "weights.text": 1.5 })).toEqual([problem]);
  expect(findParameterProblems({ "weights.text": 5, "weights.unknownText": 4 })).toEqual([]);
});

test("only what differs is kept, and the rest follows the model", () => {
  expect(onlyDiffering({ halfLifeDays: 90, kappa: 6 })).toEqual({ kappa: 6 });
  const merged = mergeParameters({ kappa: 6, "weights.like": 2 });
  expect(merged).toEqual({ ...defaultParameters, kappa: 6, weights: { ...defaultParameters.weights, like: 2 } });
  expect(defaultParameters.weights.like).toBe(1);
});

test("the text does not depend on the order of the keys, and tells one value from another", () => {
  const reordered = Object.fromEntries(Object.entries(defaultParameters).reverse()) as typeof defaultParameters;
  expect(parametersText(reordered)).toBe(parametersText(defaultParameters));
  expect(parametersText(defaultParameters)).toContain("\nkappa=4\n");
  expect(parametersText(mergeParameters({ kappa: 6 }))).not.toBe(parametersText(defaultParameters));
});

test.each([{ halfLifeDays: 0 }, { peopleDays: 14 }, { kappa: "4" }, { nothing: 1 }, [], null])(
  "%j is not stored",
  (stored) => {
    expect(parameterChangesSchema.safeParse(stored).success).toBe(false);
  },
);

test("what is stored is read as it was", () => {
  expect(parameterChangesSchema.parse({ kappa: 6, "weights.like": 2 })).toEqual({ kappa: 6, "weights.like": 2 });
  expect(parameterChangesSchema.parse({})).toEqual({});
});
