import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { type LedgerLine, ledgerLines } from "#lib/engagement/account.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** What person_state says of somebody, in the words of its columns. */
export type MadePerson = {
  label: string;
  followsYou: boolean;
  youFollow: boolean;
  line: LedgerLine | null;
  since: Date | null;
  left: { after: Date; before: Date } | null;
  received: number;
  given: number;
  credit: number;
  firstReceivedAt: Date | null;
  lastReceivedAt: Date | null;
  engagedSince: Date | null;
  genuine: number;
  exchanged: number;
};

const dayMs = 86_400_000;
export const madeAsOf = new Date("2026-06-01T00:00:00Z");

/** People as the model may leave them, with many equal values, from a source of chance between 0 and 1. */
export function makePeople(count: number, chance: () => number): MadePerson[] {
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(chance() * values.length)];
    if (value === undefined) throw new Error("nothing to pick from");
    return value;
  };
  const daysAgo = (days: number) => new Date(madeAsOf.getTime() - days * dayMs);
  return Array.from({ length: count }, (_, place) => {
    const line = pick([...ledgerLines, null, null]);
    const isEngaged = line === "engaged" || line === "lapsed" || (line === null && chance() < 0.3);
    const genuine = isEngaged || line === "once" ? 1 + Math.floor(chance() * 3) : 0;
    const exchanged = line === "traded" || (line === null && chance() < 0.3) ? 2 : 0;
    const hasActs = genuine + exchanged > 0;
    const since = line === "new" ? daysAgo(pick([1, 7, 29])) : pick([null, daysAgo(40), daysAgo(100), daysAgo(400)]);
    const stayed = pick([0, 13, 14, 15, 30]);
    const last = since ?? daysAgo(400);
    return {
      // Signs beyond the basic plane sort by code point, not by UTF-16; letters of one name differ in nothing but case.
      label: `${pick(["ana", "an_a", "an%a", "bo", "ćai", "\u{10400}", "\u{ff5e}x"])}.${place % 7}${pick(["", `.${place}`])}`,
      followsYou: line !== null,
      youFollow: line === "courtesy" || (line !== "hollow" && chance() < 0.4),
      line,
      since,
      left:
        line === null && chance() < 0.5
          ? {
              after: new Date(last.getTime() + stayed * dayMs),
              before: new Date(last.getTime() + (stayed + 7) * dayMs),
            }
          : null,
      received: hasActs ? 1 + Math.floor(chance() * 4) : 0,
      given: chance() < 0.5 ? 0 : 1 + Math.floor(chance() * 3),
      credit: genuine === 0 ? 0 : pick([0.25, 0.5, 1e6]),
      firstReceivedAt: hasActs ? daysAgo(pick([100, 200])) : null,
      lastReceivedAt: hasActs ? daysAgo(pick([1, 2, 90])) : null,
      engagedSince: isEngaged ? daysAgo(90) : null,
      genuine,
      exchanged,
    };
  });
}

/** Books made people straight into the derived tables, without any fact. Returns their ids in the same order. */
export async function bookPeople(scope: OwnerScope, profileId: string, people: MadePerson[]): Promise<string[]> {
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const ids: string[] = [];
    for (const [place, person] of people.entries()) {
      const { rows } = await client.query<{ id: string }>(
        "INSERT INTO person (workspace_id, profile_id, key) VALUES ($1, $2, $3) RETURNING id",
        [scope.workspaceId, profileId, `@${person.label}|${place}`],
      );
      const id = rows[0]?.id ?? "";
      ids.push(id);
      await client.query(
        `INSERT INTO person_state (workspace_id, profile_id, person_id, label, follows_you, you_follow, line, followed_at,
           left_after, left_before, received, given, credit, first_received_at, last_received_at, engaged_since, genuine, exchanged)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
        [
          scope.workspaceId,
          profileId,
          id,
          person.label,
          person.followsYou,
          person.youFollow,
          person.line,
          person.since,
          person.left?.after ?? null,
          person.left?.before ?? null,
          person.received,
          person.given,
          person.credit,
          person.firstReceivedAt,
          person.lastReceivedAt,
          person.engagedSince,
          person.genuine,
          person.exchanged,
        ],
      );
    }
    await client.query(
      `INSERT INTO profile_figures (workspace_id, profile_id, as_of, model_version, parameters_hash, tallies, measures)
       VALUES ($1, $2, $3, 1, '', '{}', '{}')`,
      [scope.workspaceId, profileId, madeAsOf],
    );
    return ids;
  });
}
