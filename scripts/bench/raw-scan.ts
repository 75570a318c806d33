import pg from "pg";
import type { MadeProfile } from "./made-profile.ts";
import { ownerUrl } from "./model-database.ts";

/** Whoever has no derived rows reads every act to say how many people there are and what they are worth. */
export async function scanSeconds({ scope, profileId }: MadeProfile): Promise<number> {
  const client = new pg.Client({ connectionString: await ownerUrl() });
  await client.connect();
  try {
    const started = performance.now();
    await client.query(
      `SELECT count(*) FILTER (WHERE last > now() - interval '28 days'), sum(e / (e + 4)) FROM (
         SELECT max(at) AS last, sum(2 ^ (-extract(epoch FROM now() - at) / (90 * 86400.0)))::float8 AS e,
           count(DISTINCT coalesce(post, type::text || at::date)) AS places, bool_or(text_words >= 3) AS strong
         FROM interaction WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'received' GROUP BY person_id
       ) people WHERE strong OR places >= 2`,
      [scope.workspaceId, profileId],
    );
    return (performance.now() - started) / 1000;
  } finally {
    await client.end();
  }
}
