import { expect, test } from "vitest";
import { answeredText } from "#lib/reports/answered-text.ts";

test("how often somebody was answered, of how much it is known", () => {
  expect(answeredText({ acts: 12, answered: 3 }, "en")).toBe(
    "Of 12 things that came by unasked you answered three within seven days, by whatever you did for them.",
  );
  expect(answeredText({ acts: 1, answered: 0 }, "en")).toBe(
    "Of 1 thing that came by unasked you answered none within seven days.",
  );
  expect(answeredText({ acts: 0, answered: 0 }, "en")).toContain("is not known");
});
