const msPerDay = 86_400_000;

/** Milliseconds since 1970 of the start of a YYYY-MM-DD day in UTC: the place of a day on a time axis. */
export function dayTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function timeDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function daysBetween(fromDay: string, toDay: string): number {
  return Math.round((dayTime(toDay) - dayTime(fromDay)) / msPerDay);
}
