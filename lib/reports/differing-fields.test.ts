import fc from "fast-check";
import { expect, test } from "vitest";
import { differingFields } from "#lib/reports/differing-fields.ts";

test("names the place, what stood there and what stands there now", () => {
  const before = { title: "May", lists: [{ listed: 40 }, { listed: 42 }], growth: null };
  const after = { title: "May", lists: [{ listed: 40 }, { listed: 41 }, { listed: 9 }], growth: { rho: 0.5 } };
  expect(differingFields(before, after, 10)).toEqual({
    fields: [
      { path: "lists[1].listed", before: 42, after: 41 },
      { path: "lists[2]", before: undefined, after: { listed: 9 } },
      { path: "growth", before: null, after: { rho: 0.5 } },
    ],
    total: 3,
  });
});

test("a field that came and one that went are differences, and so are kinds that look alike", () => {
  expect(differingFields({ a: 1, b: 2 }, { a: "1", c: 2 }, 10).fields.map(({ path }) => path)).toEqual(["a", "b", "c"]);
  expect(differingFields([], {}, 10).total).toBe(1);
  expect(differingFields({}, null, 10).total).toBe(1);
});

test("tells how many there are where it shows only some", () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  const found = differingFields(
    numbers,
    numbers.map((each) => each + 1),
    20,
  );
  expect([found.fields.length, found.total]).toEqual([20, 100]);
});

test("nothing differs between a value and what JSON makes of it, whatever its names", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(differingFields(JSON.parse(JSON.stringify(value)), JSON.parse(JSON.stringify(value)), 5).total).toBe(0);
    }),
  );
});

test("deep nesting ends in an answer", () => {
  const deep = (value: unknown) => {
    let nested = value;
    for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
    return nested;
  };
  expect(differingFields(deep(1), deep(2), 5).total).toBe(1);
});
