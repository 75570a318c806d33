import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { CountDay } from "#lib/engagement/counts-only.ts";
import type { OwnerScope } from "#lib/scope.ts";

/**
 * The platform's own gains and losses by day, oldest first: of several imports the newest counts. Empty where no import
 * tells any.
 */
export async function findCountDays(scope: OwnerScope, profileId: string): Promise<CountDay[]> {
  return withTenant(scope, async (tx) => {
    const rows = await tx.$queryRaw<CountDay[]>`
      WITH newest AS (
        SELECT DISTINCT ON (day, metric) day, metric, value FROM day_count
        WHERE workspace_id = ${scope.workspaceId}::uuid AND profile_id = ${profileId}::uuid
          AND metric IN ('followersTotal', 'newFollowers', 'unfollows')
        ORDER BY day, metric, observed_at DESC, value DESC
      )
      SELECT day - DATE '1970-01-01' AS day,
        (max(value) FILTER (WHERE metric = 'followersTotal'))::float8 AS "followersTotal",
        (max(value) FILTER (WHERE metric = 'newFollowers'))::float8 AS "newFollowers",
        (max(value) FILTER (WHERE metric = 'unfollows'))::float8 AS unfollows
      FROM newest GROUP BY day ORDER BY day`;
    const tells = rows.some(({ newFollowers, unfollows }) => newFollowers !== null || unfollows !== null);
    return tells ? rows : [];
  });
}
