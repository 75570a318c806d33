import "server-only";
import { findAnswered } from "#lib/db/people/answered-acts.ts";
import type { FollowEvents } from "#lib/db/people/follow-events.ts";
import { findFollowEvents } from "#lib/db/people/follow-events.ts";
import { findBasis, findParametersIn, type KnownActs } from "#lib/db/people/model-context.ts";
import { findPersonEvidence } from "#lib/db/people/person-evidence.ts";
import { countOrUnknown, findPersonRows } from "#lib/db/people/person-rows.ts";
import { findTimeline } from "#lib/db/people/timeline.ts";
import { type TenantTx, withTenant } from "#lib/db/tenant.ts";
import { explainPerson } from "#lib/engagement/explain-person.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { findSpells } from "#lib/reports/follow-spells.ts";
import type { KnownHandle, PersonPage } from "#lib/reports/person.ts";
import type { OwnerScope } from "#lib/scope.ts";

export type FoundPerson = { key: string } & Omit<PersonPage, "profile" | "marks" | "log">;

type Here = { workspaceId: string; profileId: string };

/** All that is known of one person of a profile; null = nobody, or somebody of another profile (threats G8). */
export async function findPerson(
  scope: OwnerScope,
  profileId: string,
  personId: bigint,
  page: { page: number; pageSize: number },
): Promise<FoundPerson | null> {
  return withTenant(scope, async (tx) => {
    const here = { workspaceId: scope.workspaceId, profileId };
    const known = await tx.person.findFirst({ where: { ...here, id: personId }, select: { key: true } });
    if (!known) return null;
    const { asOf, acts } = await findBasis(tx, here);
    const parameters = await findParametersIn(tx, here);
    const events = await findFollowEvents(tx, here, [personId]);
    const [person] = await findPersonRows(tx, here, [personId], { asOf, acts, parameters, events });
    // A person without derived rows is only there between two steps of an import.
    if (!person) return null;
    const sides = events.of.get(personId);
    const follows = { theirs: findSpells(sides?.followers ?? []), yours: findSpells(sides?.following ?? []) };
    return {
      key: known.key,
      asOf: asOf?.toISOString() ?? null,
      parameters: { favourHours: parameters.favourHours },
      person,
      handles: await findHandles(tx, here, personId),
      ...(await findWhy(tx, here, personId, asOf, parameters)),
      ...(await findExchange(tx, here, personId, acts)),
      answered: asOf === null ? { acts: 0, answered: 0 } : await findAnswered(tx, here, personId, asOf),
      follows: { ...follows, ...lastLists(events) },
      timeline: await findTimeline(tx, here, personId, page),
    };
  });
}

async function findWhy(
  tx: TenantTx,
  here: Here,
  personId: bigint,
  asOf: Date | null,
  parameters: ModelParameters,
): Promise<Pick<FoundPerson, "reasons" | "needs">> {
  if (asOf === null) return { reasons: [], needs: [] };
  const evidence = await findPersonEvidence(tx, here, personId, asOf, parameters);
  const { reasons, needs } = explainPerson(evidence, asOf.getTime(), parameters);
  return { reasons, needs };
}

async function findHandles(tx: TenantTx, here: Here, personId: bigint): Promise<KnownHandle[]> {
  const rows = await tx.personHandle.groupBy({
    by: ["handle"],
    where: { workspaceId: here.workspaceId, personId },
    _min: { observedAt: true },
    _max: { observedAt: true },
    orderBy: { _max: { observedAt: "desc" } },
  });
  return rows.flatMap(({ handle, _min, _max }) =>
    _min.observedAt && _max.observedAt
      ? [{ handle, firstSeenAt: _min.observedAt.toISOString(), lastSeenAt: _max.observedAt.toISOString() }]
      : [],
  );
}

async function findExchange(
  tx: TenantTx,
  here: Here,
  personId: bigint,
  acts: KnownActs,
): Promise<Pick<FoundPerson, "given180" | "received180">> {
  const row = await tx.personState.findFirst({
    where: { ...here, personId },
    select: { given180: true, received180: true },
  });
  return {
    given180: countOrUnknown(row?.given180 ?? 0, acts.given),
    received180: countOrUnknown(row?.received180 ?? 0, acts.received),
  };
}

function lastLists({ lastList }: FollowEvents): { lastTheirs: string | null; lastYours: string | null } {
  return { lastTheirs: lastList.followers, lastYours: lastList.following };
}
