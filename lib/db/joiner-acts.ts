import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { ActClass, Instant } from "#lib/engagement/account.ts";
import type { ClassifiedAct } from "#lib/engagement/classify-person.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { gradeOfText } from "#lib/engagement/text-grade.ts";
import type { ActType, TimePrecision } from "#lib/engagement/types.ts";
import { weighAct } from "#lib/engagement/weight.ts";
import type { OwnerScope } from "#lib/scope.ts";

type Row = {
  key: string;
  personId: bigint;
  type: ActType;
  at: Date;
  precision: TimePrecision;
  post: string | null;
  textWords: number | null;
  textHasUrl: boolean | null;
  class: ActClass;
  weight: number;
};

/**
 * What people did with weight in the 90 days after they came, in order of time, by person: those who never did anything
 * are passed over by their state, without a look at the acts.
 */
export async function findActsAfterJoining(
  scope: OwnerScope,
  joins: readonly { personId: bigint; hi: Instant }[],
  weights: ModelParameters["weights"],
): Promise<Map<bigint, ClassifiedAct[]>> {
  const rows = await withTenant(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT i.key, i.person_id AS "personId", i.type::text AS type, i.at, i.precision::text AS precision, i.post,
        i.text_words AS "textWords", i.text_has_url AS "textHasUrl", i.class::text AS class, i.weight::float8 AS weight
      FROM (SELECT unnest(${joins.map(({ personId }) => personId)}::bigint[]) AS person_id,
          to_timestamp(unnest(${joins.map(({ hi }) => hi / 1000)}::float8[])) AS hi) j
      JOIN person_state s ON s.workspace_id = ${scope.workspaceId}::uuid AND s.person_id = j.person_id
        AND s.last_received_at >= j.hi
      JOIN interaction i ON i.workspace_id = s.workspace_id AND i.person_id = s.person_id
        AND i.direction = 'received' AND i.at BETWEEN j.hi AND j.hi + interval '2160 hours' AND i.weight > 0
      ORDER BY i.at, i.key`,
  );
  const acts = new Map<bigint, ClassifiedAct[]>();
  for (const row of rows) {
    const before = acts.get(row.personId);
    if (before) before.push(toClassifiedAct(row, weights));
    else acts.set(row.personId, [toClassifiedAct(row, weights)]);
  }
  return acts;
}

function toClassifiedAct(row: Row, weights: ModelParameters["weights"]): ClassifiedAct {
  const text =
    row.textWords === null ? null : { words: row.textWords, hasUrl: row.textHasUrl ?? false, wordSequence: "" };
  const grade = row.class === "noise" ? "noise" : gradeOfText(text);
  return {
    act: {
      id: row.key,
      direction: "received",
      actor: String(row.personId),
      type: row.type,
      at: row.at.getTime(),
      precision: row.precision,
      post: row.post,
      text,
      onOwnPost: false,
    },
    class: row.class,
    weight: row.weight,
    isStrong: weighAct(row.type, grade, weights).isStrong,
    grade,
    isReturned: row.class === "returned",
    prompt: null,
  };
}
