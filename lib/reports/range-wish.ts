import { z } from "zod";
import type { RangePreset, RangeWish } from "#lib/reports/overview.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

const day = z.iso.date();
const [earliest, latest] = ["2004-01-01", "2100-01-01"];

/** What an address asks for. Days of one's own are both inside; such as make no range ask for `otherwise`. */
export function rangeWish(
  { range, from, to }: { range: RangePreset | "custom"; from: string | null; to: string | null },
  otherwise: RangePreset,
): RangeWish {
  if (range !== "custom") return { preset: range };
  const days = z.tuple([day, day]).safeParse([from, to]);
  if (!days.success) return { preset: otherwise };
  const [fromDay, lastDay] = days.data;
  const isRange = fromDay <= lastDay && fromDay >= earliest && lastDay < latest;
  return isRange ? { preset: "custom", fromDay, toDay: shiftDay(lastDay, 1) } : { preset: otherwise };
}
