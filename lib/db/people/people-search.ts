import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { branches, countUpTo, type OfProfile, type OrderedBy, ofProfile, sortIds } from "#lib/db/people/people-ids.ts";
import { everybodyPart, type PeoplePart } from "#lib/db/people/people-plan.ts";
import type { TenantTx } from "#lib/db/tenant.ts";
import { partSearchPeople, searchedNames } from "#lib/reports/people.ts";

export type NameSearch = {
  /** In lower case, like labels. */
  text: string;
  /** How a name begins; otherwise any part of it. */
  isByBeginning: boolean;
};

/** How what somebody typed is looked for among `everybody` (null = not counted); null = nothing was typed. */
export async function planSearch(
  tx: TenantTx,
  here: OfProfile,
  typed: string,
  everybody: number | null,
): Promise<NameSearch | null> {
  const text = typed.trim().replace(/^@/, "").toLowerCase();
  if (text === "") return null;
  const people = everybody ?? (await countUpTo(tx, here, everybodyPart, partSearchPeople + 1));
  return { text, isByBeginning: people > partSearchPeople };
}

/** One page of those of a part that are among the first `searchedNames` names that fit, and how many those are. */
export async function searchIds(
  tx: TenantTx,
  here: OfProfile,
  part: PeoplePart,
  search: NameSearch,
  by: OrderedBy,
  span: { offset: number; limit: number },
): Promise<{ ids: bigint[]; total: number; isCut: boolean }> {
  // No text in the database has a NUL, and none may be sent to it (threats P7).
  if (search.text.includes("\0")) return { ids: [], total: 0, isCut: false };
  const [counted] = await tx.$queryRaw<{ named: bigint; total: bigint }[]>`
    SELECT count(*) AS named, count(*) FILTER (WHERE ${part.where}) AS total
    FROM ${named(here, part, search, searchedNames + 1)}`;
  return {
    ids: await sortIds(tx, named(here, part, search, searchedNames), part.where, by, span),
    total: Math.min(searchedNames, Number(counted?.total ?? 0)),
    isCut: Number(counted?.named ?? 0) > searchedNames,
  };
}

/** The few whose name comes closest to the text: shortest first. */
export async function closestIds(tx: TenantTx, here: OfProfile, search: NameSearch, most: number): Promise<bigint[]> {
  if (search.text.includes("\0")) return [];
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT s.person_id AS id FROM ${named(here, everybodyPart, search, searchedNames)}
    ORDER BY length(s.label), s.label COLLATE "C", s.person_id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/**
 * Row-level security lets no index answer LIKE (it is not leakproof), a comparison it does: so a beginning is found in
 * any crowd, and a part by looking at every name.
 */
function named(here: OfProfile, part: PeoplePart, { text, isByBeginning }: NameSearch, most: number): Prisma.Sql {
  const label = Prisma.sql`s.label COLLATE "C"`;
  // In this collation nothing that begins with the text comes after the text and the last sign there is.
  const matches = isByBeginning
    ? Prisma.sql`${label} >= ${text} AND ${label} < ${`${text}\u{10ffff}`}`
    : Prisma.sql`s.label LIKE ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}`;
  return Prisma.sql`(
    SELECT each.* FROM unnest(${branches(part)}) AS branch (standing)
    CROSS JOIN LATERAL (
      SELECT ${part.columns} FROM person_state s
      WHERE ${ofProfile(here)} AND s.standing = branch.standing AND ${matches}
      ORDER BY ${label}, s.person_id LIMIT ${most}
    ) each
    ORDER BY each.label COLLATE "C", each.person_id LIMIT ${most}
  ) s`;
}
