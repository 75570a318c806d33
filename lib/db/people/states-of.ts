import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

/**
 * What a FROM takes instead of `person_state s` for so many people by id; `wanted.place` is the order of the ids. Person
 * by person: told to look for all of them at once, the planner, which cannot know how many people a profile has, reads
 * the index entries of everybody.
 */
export function statesOf(workspaceId: string, ids: readonly bigint[]): Prisma.Sql {
  return Prisma.sql`unnest(${ids}::bigint[]) WITH ORDINALITY AS wanted (id, place)
    CROSS JOIN LATERAL (
      SELECT * FROM person_state WHERE workspace_id = ${workspaceId}::uuid AND person_id = wanted.id LIMIT 1
    ) s`;
}
