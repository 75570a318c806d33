/** Half-open [fromDay, toDay) in UTC days. */
export type DayRange = { fromDay: string; toDay: string };

/** A campaign as a chart knows it. */
export type DatedEffort = DayRange & { title: string };
