import type { RangePreset } from "#lib/reports/overview.ts";
import { firstDayOfYear, shiftDay } from "#lib/reports/utc-days.ts";

/** Half-open [fromDay, toDay) of UTC days. It ends with the last day that is known, not today. */
export function presetRange(
  preset: RangePreset,
  { firstDay, lastDay }: { firstDay: string; lastDay: string },
): { fromDay: string; toDay: string; preset: RangePreset } {
  const toDay = shiftDay(lastDay, 1);
  switch (preset) {
    case "28d":
      return { fromDay: shiftDay(toDay, -28), toDay, preset };
    case "90d":
      return { fromDay: shiftDay(toDay, -90), toDay, preset };
    case "12m":
      return { fromDay: shiftDay(toDay, -365), toDay, preset };
    case "year":
      return { fromDay: firstDayOfYear(lastDay), toDay, preset };
    case "all":
      return { fromDay: firstDay, toDay, preset };
  }
}
