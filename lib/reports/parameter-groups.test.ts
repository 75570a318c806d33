import { expect, test } from "vitest";
import { parameterNames } from "#lib/engagement/parameter-bounds.ts";
import { parameterGroups } from "#lib/reports/parameter-groups.ts";

test("every parameter stands in exactly one group", () => {
  const shown = parameterGroups.flatMap(({ names }) => names);
  expect(shown.toSorted()).toEqual([...parameterNames].sort());
});
