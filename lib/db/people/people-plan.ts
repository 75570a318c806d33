import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { statesOf } from "#lib/db/people/states-of.ts";
import { type PeopleFilter, type PeopleSort, type Standing, standings } from "#lib/reports/people.ts";

/** What the plan of a filter depends on besides the filter. */
export type PeopleContext = {
  workspaceId: string;
  profileId: string;
  /** As of the last moment that is known: who came later is new (the parameter `newDays`). Null = nothing is known. */
  arrivedAfter: Date | null;
  /** Ids of people with any mark, and of those who are vouched for. */
  marked: bigint[];
  vouched: bigint[];
};

/** A part of the people: whole standings, of which `where` leaves some. */
export type PeoplePart = {
  standings: number[];
  where: Prisma.Sql;
  /** `where` is answered by an index of its own: they can be read whole and sorted. */
  isIndexed: boolean;
  /** Where they are read whole from, under the name s. */
  source: Prisma.Sql;
  /** What `where` and the orders need of `person_state s`. */
  columns: Prisma.Sql;
};

const numbers = (names: readonly Standing[]) => names.map((name) => standings.indexOf(name));
const everybody = numbers(standings);
const followers = everybody.slice(0, 9);
const outside = everybody.slice(9);
// The line `hollow` is of people whom the owner never followed.
const maybeFollowed = everybody.filter((standing) => standings[standing] !== "hollow");
export const always = Prisma.sql`true`;

/** What the index by name holds besides the name: as long as no more is asked for, no row of the table is read. */
const named = Prisma.raw(
  `s.person_id, s.standing, s.label, s.credit, s.received, s.given, s.first_received_at, s.last_received_at, s.since,
    s.you_follow, s.follows_you`,
);
const everyState = Prisma.sql`person_state s`;
const withLeft = Prisma.sql`${named}, s.left_before, s.left_soon`;

const whole = (part: number[], where = always): PeoplePart => ({
  standings: part,
  where,
  isIndexed: false,
  source: everyState,
  columns: named,
});
// An index of their own holds all that they are sorted by.
const indexed = (part: number[], where: Prisma.Sql): PeoplePart => ({
  standings: part,
  where,
  isIndexed: true,
  source: everyState,
  columns: withLeft,
});

export const everybodyPart = whole(everybody);

/** How a filter is read. Equal standings are neighbours in every index, so a filter made of them alone costs nothing. */
export function planPart(filter: PeopleFilter, context: PeopleContext): PeoplePart {
  const { arrivedAfter, marked, vouched } = context;
  switch (filter) {
    case "all":
      return everybodyPart;
    case "followers":
      return whole(followers);
    case "engagers":
      return whole(numbers(["engaged", "lapsed", "outsideEngager"]));
    case "one-sign":
      return whole(numbers(["once", "outsideOnce"]));
    case "exchange-only":
      return whole(numbers(["traded", "outsideTraded"]));
    case "quiet":
      return whole(numbers(["courtesy", "hollow"]), isNone(vouched));
    case "following":
      return indexed(maybeFollowed, Prisma.sql`s.you_follow`);
    case "mutual":
      return indexed(maybeFollowed, Prisma.sql`s.you_follow AND s.follows_you`);
    case "not-following-back":
      return indexed(outside, Prisma.sql`s.you_follow AND s.follows_you = false AND s.left_before IS NULL`);
    case "left":
      return indexed(outside, Prisma.sql`s.left_before IS NOT NULL`);
    case "left-soon":
      return indexed(outside, Prisma.sql`s.left_before IS NOT NULL AND s.left_soon`);
    case "arrived":
      // The lines after `new` are of people who came earlier.
      return whole(
        followers.slice(0, standings.indexOf("new") + 1),
        arrivedAfter === null ? Prisma.sql`false` : Prisma.sql`s.since > ${arrivedAfter}`,
      );
    case "marked":
      return { ...indexed(everybody, isOneOf(marked)), source: statesOf(context.workspaceId, marked) };
    default:
      return whole(numbers([filter]));
  }
}

function isOneOf(ids: bigint[]): Prisma.Sql {
  return Prisma.sql`s.person_id = ANY(${ids}::bigint[])`;
}

function isNone(ids: bigint[]): Prisma.Sql {
  return ids.length === 0 ? always : Prisma.sql`s.person_id <> ALL(${ids}::bigint[])`;
}

/**
 * An order of people: first those for whom `has` holds, by `key`; then, whichever way it runs, the others by name.
 * What `has` leaves out is in no index of `key`.
 */
export type PeopleOrder = { key: Prisma.Sql; has: Prisma.Sql | null; isByStanding: boolean };

const byName = Prisma.sql`s.label COLLATE "C"`;
const by = (column: string, has: string): PeopleOrder => ({
  key: Prisma.raw(`s.${column}`),
  has: Prisma.raw(`s.${column} ${has}`),
  isByStanding: false,
});

export const nameOrder: PeopleOrder = { key: byName, has: null, isByStanding: false };

export const peopleOrders: Record<PeopleSort, PeopleOrder> = {
  name: nameOrder,
  standing: { key: byName, has: null, isByStanding: true },
  credit: by("credit", "> 0"),
  received: by("received", "> 0"),
  given: by("given", "> 0"),
  first: by("first_received_at", "IS NOT NULL"),
  last: by("last_received_at", "IS NOT NULL"),
  since: by("since", "IS NOT NULL"),
};
