import { expect, test } from "vitest";
import { prepareGrowthHeadline } from "#lib/reports/growth-headline.ts";

const stays = (low: number | null, high: number | null) => ({ lack: null, halfLife: { low, high } });
const text = (...args: Parameters<typeof prepareGrowthHeadline>) =>
  prepareGrowthHeadline(...args)
    .parts.map((part) => part.text)
    .join("");
const first = { day: "2025-05-05", listed: 1800 };
const period = {
  ...{ firstDay: "2025-05-05", openedDay: "2025-05-05", closedDay: "2025-05-11", lists: 1 },
  ...{ opening: 1800, joined: 1204, left: 310, closing: 2694 },
};
const known = { first, periods: [period], incomplete: [] };

test("no list, one list, and two", () => {
  expect(text({ first: null, periods: [], incomplete: [] }, stays(null, null), "en-GB")).toBe(
    "Who comes and who leaves is not in these files.",
  );
  expect(text({ first, periods: [], incomplete: [] }, stays(null, null), "en-GB")).toBe(
    "One complete list: 1,800 followers on 5 May 2025.",
  );
  expect(text(known, stays(null, null), "en-GB")).toBe(
    "Since 5 May 2025, 1,204 followers came and 310 left; more than half of those who come stay.",
  );
});

test("a half-life is said as far as it is known", () => {
  expect(text(known, stays(90, 120), "en-GB")).toContain("; half of those who come are gone after 90 to 120 days.");
  expect(text(known, stays(90, 90), "en-GB")).toContain("; half of those who come are gone after 90 days.");
  expect(text(known, stays(90, null), "en-GB")).toBe("Since 5 May 2025, 1,204 followers came and 310 left.");
  const lack = { has: 3, needs: 10, of: "departures" } as const;
  expect(text(known, { lack, halfLife: { low: 5, high: 5 } }, "en-GB")).toMatch(/310 left\.$/);
});
