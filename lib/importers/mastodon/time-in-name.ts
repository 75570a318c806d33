import { believableTime, parseDay } from "#lib/importers/times.ts";

/** When an archive was made: `archive-20260724120603-...`, in UTC. */
export function timeInName(file: string, now: Date): Date | null {
  const digits = /archive-([0-9]{14})(?![0-9])/.exec(file.slice(0, 100))?.[1];
  if (digits === undefined) return null;
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const midnight = parseDay(part(0, 4), part(4, 6), part(6, 8));
  const seconds = (part(8, 10) * 60 + part(10, 12)) * 60 + part(12, 14);
  return midnight === null || seconds >= 86_400 ? null : believableTime(midnight + seconds * 1000, now);
}
