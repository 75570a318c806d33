import { tz } from "@date-fns/tz";
import { addMonths, addWeeks, set, startOfISOWeek, startOfMonth } from "date-fns";

export const reportSchedules = ["none", "weekly", "monthly", "each-import"] as const;
export type ReportSchedule = (typeof reportSchedules)[number];

/** Local time at which an issue appears: before people begin to work, and after every change of clocks. */
const hourOfIssue = { hours: 6, minutes: 0, seconds: 0, milliseconds: 0 };

/**
 * When the next issue of a schedule is due, after `after`: Mondays, or the first of the month, at 06:00 in the profile's
 * time zone. Null for a schedule that has no times.
 */
export function nextIssueAt(schedule: ReportSchedule, after: Date, timeZone: string): Date | null {
  const zone = { in: tz(timeZone) };
  switch (schedule) {
    case "weekly":
      return firstAfter(after, (n) => addWeeks(startOfISOWeek(after, zone), n, zone), zone);
    case "monthly":
      return firstAfter(after, (n) => addMonths(startOfMonth(after, zone), n, zone), zone);
    case "none":
    case "each-import":
      return null;
  }
}

function firstAfter(after: Date, dayOf: (n: number) => Date, zone: { in: ReturnType<typeof tz> }): Date {
  for (let n = 0; ; n += 1) {
    const at = set(dayOf(n), hourOfIssue, zone);
    if (at > after) return new Date(at.getTime());
  }
}
