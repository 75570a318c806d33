import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { deleteMarks, findPersonKeys, type JudgedBy, writeMarks } from "#lib/db/judgements.ts";
import type { JudgementEntry } from "#lib/reports/judgement-entry.ts";
import { parsePersonId } from "#lib/services/judgement/person-id.ts";

export type FoundPeople = { id: bigint; key: string }[];

/** Everybody of the ids, each once; null when one of them is nobody. */
export async function findEverybody(
  client: pg.ClientBase,
  profile: ProfileRef,
  personIds: readonly string[],
): Promise<FoundPeople | null> {
  const ids = [...new Set(personIds)].map(parsePersonId);
  if (!ids.every((id) => id !== null)) return null;
  const people = await findPersonKeys(client, profile, ids);
  return people.length === ids.length ? people : null;
}

/** Makes people members of a community. Returns the marks of spam that this took back, for the log. */
export async function markMembers(
  client: pg.ClientBase,
  profile: ProfileRef,
  community: { id: string; reason: string; people: FoundPeople },
  by: JudgedBy,
): Promise<(JudgementEntry & { reason: string })[]> {
  const { reason } = community;
  const personKeys = community.people.map(({ key }) => key);
  const takenBack = await deleteMarks(client, profile, personKeys, ["spam"]);
  await writeMarks(client, profile, { personKeys, kind: "community", reason, communityId: community.id }, by);
  return takenBack.map((detail) => ({ verb: "unmark", detail, reason }));
}
