import "server-only";
import { countPeople, findDaily, findLastReceivedAt, findSnapshots } from "#lib/db/overview.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { buildOverview } from "#lib/reports/build-overview.ts";
import type { Overview, RangePreset } from "#lib/reports/overview.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Everything the overview shows; null = no such profile, or not yours (threats G8). */
export async function loadOverview(
  scope: OwnerScope,
  profileId: string,
  { preset }: { preset: RangePreset },
): Promise<Overview | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  const [daily, snapshots, lastReceivedAt] = await Promise.all([
    findDaily(scope, profileId),
    findSnapshots(scope, profileId),
    findLastReceivedAt(scope, profileId),
  ]);
  const instants = [snapshots.at(-1)?.observedAt, lastReceivedAt?.toISOString()].filter((at) => at !== undefined);
  const lastDay = daily.at(-1)?.day;
  if (lastDay !== undefined) instants.push(`${lastDay}T00:00:00.000Z`);
  const asOf = instants.sort().at(-1) ?? null;
  const people = asOf === null ? null : await countPeople(scope, profileId, new Date(asOf));
  return buildOverview(
    {
      profile,
      daily,
      snapshots,
      asOf,
      lastReceivedAt: lastReceivedAt?.toISOString() ?? null,
      people28: people?.people28 ?? 0,
      people28Following: people?.people28Following ?? 0,
      mutual: people?.mutual ?? 0,
    },
    preset,
  );
}
