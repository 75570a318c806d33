import "server-only";
import { updateTimeZone } from "#lib/db/profiles.ts";
import { ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";
import { scheduleAnew } from "#lib/services/reports/schedule-next.ts";

/** The zone in which dates are drawn. No figure depends on it: windows are counted from UTC instants. */
export async function changeTimeZone(
  scope: OwnerScope,
  profileId: string,
  timeZone: string,
  now: Date,
): Promise<Result<null, "no-profile" | "busy">> {
  return judge(scope, profileId, now, async (client, profile) => {
    const before = await updateTimeZone(client, profile, timeZone);
    if (before === timeZone) return ok({ value: null, entries: [], change: null });
    await scheduleAnew(client, profile);
    return ok({
      value: null,
      entries: [{ verb: "time-zone", detail: { before, after: timeZone }, reason: "" }],
      change: null,
    });
  });
}
