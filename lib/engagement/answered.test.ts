import { expect, test } from "vitest";
import { countAnswered } from "#lib/engagement/answered.ts";

const hourMs = 3_600_000;
const at = (hours: number, precision: "second" | "day" = "second") => ({ at: hours * hourMs, precision });

test("what I do within seven days answers everything that came before it", () => {
  expect(countAnswered([at(0), at(100)], [at(168)])).toEqual({ acts: 2, answered: 2 });
  expect(countAnswered([at(0), at(100)], [at(169)])).toEqual({ acts: 2, answered: 1 });
  expect(countAnswered([at(0)], [at(0)])).toEqual({ acts: 1, answered: 0 });
  expect(countAnswered([at(5)], [at(4)])).toEqual({ acts: 1, answered: 0 });
});

test("where only days are known the order within one is not", () => {
  expect(countAnswered([at(0, "day")], [at(23)])).toEqual({ acts: 1, answered: 0 });
  expect(countAnswered([at(23)], [at(24, "day")])).toEqual({ acts: 1, answered: 1 });
  expect(countAnswered([at(0, "day")], [at(7 * 24 + 20)])).toEqual({ acts: 1, answered: 1 });
  expect(countAnswered([at(0, "day")], [at(8 * 24)])).toEqual({ acts: 1, answered: 0 });
});

test("of no act there is nothing to answer", () => {
  expect(countAnswered([], [at(1)])).toEqual({ acts: 0, answered: 0 });
});
