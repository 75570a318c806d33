import "server-only";
import type { TenantTx } from "#lib/db/tenant.ts";
import type { ActClass } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import type { ActType, Direction, TimePrecision } from "#lib/engagement/types.ts";
import type { ActEvidence, TimelineAct } from "#lib/reports/person.ts";

type Here = { workspaceId: string; profileId: string };

export type StoredAct = {
  key: string;
  direction: Direction;
  type: ActType;
  at: Date | null;
  precision: TimePrecision;
  post: string | null;
  onOwnPost: boolean;
  textWords: number | null;
  class: ActClass | null;
  promptKey: string | null;
  textHash: Uint8Array | null;
};

/** Acts with the same words are counted no further than this. */
const sameTextsCounted = 1_000;

/** The acts with what the class of each rests on: the prompt that it answered, its ring, its words, the mark. */
export async function findEvidence(
  tx: TenantTx,
  here: Here,
  personId: bigint,
  acts: StoredAct[],
): Promise<TimelineAct[]> {
  const prompts = await findPrompts(tx, here, acts);
  const rings = acts.some((act) => act.class === "ring") ? await findRings(tx, here, personId) : [];
  const texts = await findSameTexts(tx, here, acts);
  const evidenceOf = (act: StoredAct): ActEvidence | null => {
    if (act.class === "returned") return (act.promptKey && prompts.get(act.promptKey)) || { kind: "evenTrade" };
    if (act.class === "ring") return rings.find((ring) => isWithin(ring, act.at)) ?? null;
    if (act.class !== "noise") return null;
    return (act.textHash && texts.get(hex(act.textHash))) || { kind: "spamMark" };
  };
  return acts.map((act) => {
    const { promptKey: _, textHash: __, at, ...told } = act;
    return { ...told, at: at?.toISOString() ?? null, evidence: evidenceOf(act) };
  });
}

async function findPrompts(tx: TenantTx, here: Here, acts: StoredAct[]): Promise<Map<string, ActEvidence>> {
  const keys = acts.flatMap(({ promptKey }) => promptKey ?? []);
  const rows = await tx.interaction.findMany({
    where: { ...here, key: { in: keys } },
    select: { key: true, type: true, at: true, precision: true },
  });
  return new Map(
    rows.flatMap(({ key, type, at, precision }): [string, ActEvidence][] =>
      at ? [[key, { kind: "prompt", type, at: at.toISOString(), precision }]] : [],
    ),
  );
}

type FoundRing = Extract<ActEvidence, { kind: "ring" }>;

async function findRings(tx: TenantTx, here: Here, personId: bigint): Promise<FoundRing[]> {
  const rows = await tx.ring.findMany({
    where: { ...here, withoutMarks: false, members: { has: personId } },
    select: { fromAt: true, toAt: true, members: true },
    orderBy: { windowNo: "asc" },
  });
  return rows.map(({ fromAt, toAt, members }) => ({
    kind: "ring",
    fromAt: fromAt.toISOString(),
    toAt: toAt.toISOString(),
    members: members.length,
  }));
}

/** Fixed for every profile: the acts of a ring's members count as its acts from 90 days before its window to 90 days after (model.md 4.3). */
const padMs = defaultParameters.podPadDays * dayMs;

function isWithin({ fromAt, toAt }: FoundRing, at: Date | null): boolean {
  return at !== null && Date.parse(fromAt) - padMs <= at.getTime() && at.getTime() < Date.parse(toAt) + padMs;
}

/** Of noise: how often these words came, and from how many. A text that came once is noise by a mark only. */
async function findSameTexts(tx: TenantTx, here: Here, acts: StoredAct[]): Promise<Map<string, ActEvidence>> {
  const hashes = new Map<string, Uint8Array>();
  for (const { class: actClass, textHash } of acts) {
    if (actClass === "noise" && textHash) hashes.set(hex(textHash), textHash);
  }
  const found = new Map<string, ActEvidence>();
  for (const [name, hash] of hashes) {
    const [row] = await tx.$queryRaw<{ acts: bigint; people: bigint }[]>`
      SELECT count(*) AS acts, count(DISTINCT person_id) AS people FROM (
        SELECT person_id FROM interaction
        WHERE workspace_id = ${here.workspaceId}::uuid AND profile_id = ${here.profileId}::uuid
          AND text_hash = ${hash} AND direction = 'received' LIMIT ${sameTextsCounted + 1}
      ) same`;
    const count = Number(row?.acts ?? 0);
    const isCut = count > sameTextsCounted;
    if (count > 1) {
      found.set(name, {
        kind: "sameText",
        acts: isCut ? null : count,
        people: isCut ? null : Number(row?.people ?? 0),
      });
    }
  }
  return found;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
