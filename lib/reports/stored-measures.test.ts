import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Measure } from "#lib/engagement/measure.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import type { Tallies } from "#lib/engagement/tallies.ts";
import { measureSchema, storedMeasuresSchema, type storedTalliesSchema } from "#lib/reports/stored-measures.ts";
import { madeLedger, madeMeasures, madeTallies } from "#lib/testing/made-figures.ts";

const measures = madeMeasures({
  classes: { ...madeTallies({}).classes, unprompted: 12 },
  ledger: madeLedger({ engaged: 3, hollow: 40 }),
});

test("what is stored has the types of the model", () => {
  expectTypeOf<z.infer<typeof storedTalliesSchema>>().toExtend<Omit<Tallies, "credits">>();
  expectTypeOf<z.infer<typeof storedMeasuresSchema>>().toExtend<Measures>();
  expectTypeOf<z.infer<typeof measureSchema>>().toExtend<Measure>();
});

test("measures survive being stored and read", () => {
  expect(storedMeasuresSchema.parse(JSON.parse(JSON.stringify(measures)))).toEqual(measures);
});

test("a figure that is not there is an error, not a gap nobody sees", () => {
  const { people28: _, ...others } = measures.figures;
  expect(storedMeasuresSchema.safeParse({ ...measures, figures: others }).success).toBe(false);
  expect(storedMeasuresSchema.safeParse({ ...measures, classes: { noise: 1 } }).success).toBe(false);
});

test("null and absent ends of an interval are both fine; a state of another model is not", () => {
  expect(measureSchema.safeParse({ value: 1, state: "ok", lo: null, hi: null }).success).toBe(true);
  expect(measureSchema.safeParse({ value: 1, state: "perhaps" }).success).toBe(false);
});
