import { expect, test } from "vitest";
import { formatParameter, parameterProblemText } from "#lib/display/parameter-text.ts";

test.each([
  ["halfLifeDays", 90, "90 days"],
  ["halfLifeDays", 1, "1 day"],
  ["favourHours", 48, "48 hours"],
  ["podFastShare", 0.8, "80%"],
  ["evenRatio", 1.25, "1.25"],
  ["podMinPosts", 6, "6 posts"],
  ["podMinSize", 1, "1 person"],
  ["dupWords", 6, "6 words"],
] as const)("%s of %s reads %s", (name, value, expected) => {
  expect(formatParameter(name, value, "en")).toBe(expected);
});

test("a problem names the field, the bound and the way out", () => {
  expect(parameterProblemText({ name: "halfLifeDays", kind: "out-of-bounds" }, "en")).toBe(
    "Half-life of credit goes from 7 days to 730 days. Enter a value in between; the model has 90 days.",
  );
  expect(parameterProblemText({ name: "podFastShare", kind: "not-a-step" }, "en")).toBe(
    "Of these, met quickly goes in steps of 5%. Enter the nearest one.",
  );
  expect(parameterProblemText({ name: "kappa", kind: "not-a-number" }, "en")).toBe(
    "Credit that makes half a person: this is not a number. Enter one from 0.25 to 100.",
  );
  const above = { name: "weights.unknownText", kind: "above-other", other: "weights.text" } as const;
  expect(parameterProblemText(above, "en")).toBe(
    "A comment whose text is not given may not weigh more than “A comment, reply or message in own words”. Lower this one or raise the other.",
  );
});
