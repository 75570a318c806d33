import { expect, test } from "vitest";
import { readAccountInput } from "#lib/engagement/examples/read-account.ts";
import { callsOf, findDifference, getExample } from "#lib/engagement/examples/read-examples.ts";

test("an account is that of another example with rows appended, counted from 0", () => {
  const { account } = readAccountInput(getExample("E05").input);
  expect(account.posts).toHaveLength(20 + 200);
  expect(account.acts.filter(({ actor }) => actor === "sue").map(({ id }) => id)).toContain("s198");
  const { account: grown } = readAccountInput(getExample("E16").input);
  expect(grown.snapshots.map(({ rows }) => rows.length)).toEqual([6, 1000]);
});

test("a list with a list of expectations is one call per element", () => {
  expect(callsOf(getExample("E17"))).toHaveLength(6);
  expect(callsOf(getExample("E18"))).toHaveLength(1);
  expect(callsOf(getExample("E26"))).toHaveLength(1);
});

test("a result may have more keys, but no other numbers and no longer lists", () => {
  expect(findDifference({ a: 1.0000005, b: 2 }, { a: 1 })).toBeNull();
  expect(findDifference({ a: 1.00001 }, { a: 1 })).toBe("result.a is 1.00001, not 1");
  expect(findDifference([1, 2], [1])).toBe("result has 2 elements, not 1");
  expect(findDifference({ a: [{}] }, { a: [{ b: null }] })).toBe("result.a[0].b is undefined, not null");
});
