import "server-only";
import type { TenantTx } from "#lib/db/tenant.ts";
import { genuineClasses } from "#lib/engagement/account.ts";
import { countAnswered } from "#lib/engagement/answered.ts";
import { mergeIntervals } from "#lib/engagement/intervals.ts";
import type { Answered } from "#lib/reports/person.ts";

type Here = { workspaceId: string; profileId: string };

/** Of how many genuine acts of a person it is known whether the owner answered, and of how many they did. */
export async function findAnswered(tx: TenantTx, here: Here, personId: bigint, asOf: Date): Promise<Answered> {
  const rows = await tx.interaction.findMany({
    where: {
      ...here,
      personId,
      at: { not: null },
      OR: [{ direction: "given" }, { direction: "received", class: { in: [...genuineClasses] } }],
    },
    select: { direction: true, at: true, precision: true },
  });
  const timed = (direction: "given" | "received") =>
    rows.flatMap((row) =>
      row.direction === direction && row.at ? [{ at: row.at.getTime(), precision: row.precision }] : [],
    );
  const covered = await tx.coverage.findMany({
    where: { ...here, direction: "given" },
    select: { fromAt: true, toAt: true },
  });
  return countAnswered(timed("received"), timed("given"), {
    given: mergeIntervals(covered.map(({ fromAt, toAt }) => [fromAt.getTime(), toAt.getTime()] as const)),
    asOf: asOf.getTime(),
  });
}
