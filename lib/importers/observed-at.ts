import { believableTime } from "#lib/importers/times.ts";
import type { Conclusion, Member } from "#lib/importers/types.ts";

/**
 * When files were made that do not say so themselves: by their name, else by the time stamps of the archive, else at
 * the earliest with the newest thing in them.
 */
export function observedAtOf(
  members: readonly Pick<Member, "modifiedAt">[],
  { named, newest, now }: { named: Date | null; newest: Date | null; now: Date },
): Conclusion["observedAt"] {
  if (named) return { at: named, source: "file-name" };
  const stamps = members.flatMap(({ modifiedAt }) => modifiedAt?.getTime() ?? []);
  const stamp = stamps.length > 0 ? believableTime(Math.max(...stamps), now) : null;
  if (stamp) return { at: stamp, source: "archive-entry" };
  return newest && { at: newest, source: "newest-row" };
}
