import "server-only";
import type pg from "pg";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { ringSpans, type StoredRing } from "#lib/db/model/rings.ts";
import { streamPeople } from "#lib/db/model/stream-people.ts";
import type { Instant } from "#lib/engagement/account.ts";
import {
  type ClassifiedPerson,
  classifyPerson,
  compareActs,
  type ModelContext,
  type PersonContext,
} from "#lib/engagement/classify-person.ts";
import { type Engager, findEngagers, findRingEngagers } from "#lib/engagement/engagers.ts";
import { groupRings } from "#lib/engagement/ring-groups.ts";

export type Marks = (personId: string) => Pick<PersonContext, "isCommunity" | "isSpam">;
const noMarks: Marks = () => ({ isCommunity: false, isSpam: false });

/** Members of rings and marked people, whose part in the figures depends on marks; few of all. */
export type SpecialPeople = {
  /** Each ring group that counts as a person. */
  ringEngagers: Engager[];
  /** What the special people count for themselves, without their rings. */
  engagers: Engager[];
};

/** Classifies the people in the table `special` under the rings given, with marks or without. */
export async function countSpecial(
  client: pg.ClientBase,
  profile: ProfileRef,
  context: ModelContext,
  asOf: Instant,
  rings: readonly StoredRing[],
  marks: Marks | null,
): Promise<SpecialPeople> {
  const spans = ringSpans(rings, context);
  const people = new Map<string, ClassifiedPerson>();
  for await (const batch of streamPeople(client, profile, "special", false)) {
    for (const { personId, acts } of batch) {
      const person = {
        actor: personId,
        isOwn: false,
        ...(marks ?? noMarks)(personId),
        ringSpans: spans.get(personId) ?? [],
      };
      people.set(personId, classifyPerson(acts.sort(compareActs), person, context));
    }
  }
  const { groups } = groupRings(rings.map(({ members }) => ({ members: members.map(Number) })));
  const classified = {
    asOf,
    parameters: context.parameters,
    people,
    ringGroups: groups.map((members) => members.map(String)),
  };
  return { ringEngagers: findRingEngagers(classified), engagers: findEngagers(classified) };
}
