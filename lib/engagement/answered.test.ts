import { expect, test } from "vitest";
import { countAnswered } from "#lib/engagement/answered.ts";

const hourMs = 3_600_000;
const at = (hours: number, precision: "second" | "day" = "second") => ({ at: hours * hourMs, precision });

const known = { given: [[0, 1_000 * hourMs]], asOf: 1_000 * hourMs } as const;

test("what I do within seven days answers everything that came before it", () => {
  expect(countAnswered([at(0), at(100)], [at(168)], known)).toEqual({ acts: 2, answered: 2 });
  expect(countAnswered([at(0), at(100)], [at(169)], known)).toEqual({ acts: 2, answered: 1 });
  expect(countAnswered([at(0)], [at(0)], known)).toEqual({ acts: 1, answered: 0 });
  expect(countAnswered([at(5)], [at(4)], known)).toEqual({ acts: 1, answered: 0 });
});

test("where only days are known the order within one is not", () => {
  expect(countAnswered([at(0, "day")], [at(23)], known)).toEqual({ acts: 1, answered: 0 });
  expect(countAnswered([at(23)], [at(24, "day")], known)).toEqual({ acts: 1, answered: 1 });
  expect(countAnswered([at(0, "day")], [at(7 * 24 + 20)], known)).toEqual({ acts: 1, answered: 1 });
  expect(countAnswered([at(0, "day")], [at(8 * 24)], known)).toEqual({ acts: 1, answered: 0 });
});

test("of no act there is nothing to answer", () => {
  expect(countAnswered([], [at(1)], known)).toEqual({ acts: 0, answered: 0 });
});

test("an act whose seven days are not over, or not known, is not counted", () => {
  expect(countAnswered([at(0), at(900)], [at(10), at(910)], known)).toEqual({ acts: 1, answered: 1 });
  const late = { given: [[100 * hourMs, 1_000 * hourMs]], asOf: 1_000 * hourMs } as const;
  expect(countAnswered([at(0), at(200)], [at(10)], late)).toEqual({ acts: 1, answered: 0 });
  expect(countAnswered([at(0)], [at(10)], { given: [], asOf: 1_000 * hourMs })).toEqual({ acts: 0, answered: 0 });
});

test("each of many acts finds its own answer, in whatever order they come", () => {
  const theirs = [at(400), at(0), at(800)];
  expect(countAnswered(theirs, [at(410), at(700), at(20)], known)).toEqual({ acts: 3, answered: 2 });
});
