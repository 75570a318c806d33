import { expect, test } from "vitest";
import { paperText } from "#components/reports/document/pdf/paper-text.ts";

test("the narrow spaces of dates are set as plain ones that do not break, whatever a font says it holds", () => {
  expect(paperText("4\u2009–\u20099\u202fMay", () => true)).toBe("4\u00a0–\u00a09\u00a0May");
  expect(paperText("a b", () => true)).toBe("a b");
});
