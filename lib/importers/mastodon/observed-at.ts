import { believableTime, parseDay } from "#lib/importers/times.ts";
import type { Conclusion, Member } from "#lib/importers/types.ts";

/** When an archive was made, by its name; else when its files were, or the newest thing in them. */
export function observedAtOf(
  members: readonly Pick<Member, "file" | "modifiedAt">[],
  newest: Date | null,
  now: Date,
): Conclusion["observedAt"] {
  const named = members.map(({ file }) => timeInName(file, now)).find((at) => at !== null);
  if (named) return { at: named, source: "file-name" };
  const stamps = members.flatMap(({ modifiedAt }) => modifiedAt?.getTime() ?? []);
  const stamp = stamps.length > 0 ? believableTime(Math.max(...stamps), now) : null;
  if (stamp) return { at: stamp, source: "archive-entry" };
  return newest && { at: newest, source: "newest-row" };
}

/** `archive-20260724120603-...`, in UTC. */
function timeInName(file: string, now: Date): Date | null {
  const digits = /archive-([0-9]{14})(?![0-9])/.exec(file.slice(0, 100))?.[1];
  if (digits === undefined) return null;
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const midnight = parseDay(part(0, 4), part(4, 6), part(6, 8));
  const seconds = (part(8, 10) * 60 + part(10, 12)) * 60 + part(12, 14);
  return midnight === null || seconds >= 86_400 ? null : believableTime(midnight + seconds * 1000, now);
}
