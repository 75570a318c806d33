import { expect, test } from "vitest";
import { namesOf } from "#lib/reports/person-names.ts";

test("somebody known by id goes by the handle seen last, and by the id where none was", () => {
  expect(namesOf("id:42", "ana")).toEqual({ handle: "ana", platformId: "42" });
  expect(namesOf("id:42", null)).toEqual({ handle: null, platformId: "42" });
});

test("somebody known by handle goes by it", () => {
  expect(namesOf("@ana", null)).toEqual({ handle: "ana", platformId: null });
});
