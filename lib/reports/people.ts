import { type LedgerLine, ledgerLines, type MarkKind } from "#lib/engagement/account.ts";
import type { FirstFollow } from "#lib/reports/first-follow.ts";

/**
 * Where somebody stands: the line of the ledger (model.md 7), or, for who is not on the latest list of followers, what
 * they ever did. Their order is the one of `person_state.standing`.
 */
export const standings = [...ledgerLines, "outsideEngager", "outsideOnce", "outsideTraded", "outside"] as const;
export type Standing = (typeof standings)[number];

/** What of the people is shown. The first nine are the lines of the ledger. */
export const peopleFilters = [
  ...ledgerLines,
  "all",
  "followers",
  "following",
  "mutual",
  "not-following-back",
  "left",
  "engagers",
  "one-sign",
  "exchange-only",
  "marked",
  "quiet",
  "arrived",
  "left-soon",
] as const satisfies readonly (LedgerLine | string)[];
export type PeopleFilter = (typeof peopleFilters)[number];

export const peopleSorts = ["name", "standing", "credit", "received", "given", "first", "last", "since"] as const;
export type PeopleSort = (typeof peopleSorts)[number];

/** Rows that pages can reach in one order; whoever stands further back is found by a filter, a name or the other end. */
export const reachableRows = 5_000;
/** Names that one search looks at. */
export const searchedNames = 2_000;
/** Up to so many people a search finds any part of a name, beyond it only how a name begins. */
export const partSearchPeople = 50_000;

export type PersonRow = {
  id: string;
  /** "@kim.k", or "account 1432874569021935616" for a person known by id alone. */
  handle: string | null;
  platformId: string | null;
  standing: Standing;
  /** s of model.md 5, 0 to below 1, as of the last moment that is known; null = no file names who did something. */
  credit: number | null;
  followsYou: boolean | null;
  youFollow: boolean | null;
  followedAt: string | null;
  /** When the source names no date: after the list that lacks them and by the one that shows them. */
  joinedBetween: { after: string | null; before: string } | null;
  leftBetween: { after: string; before: string } | null;
  firstFollow: FirstFollow;
  /** Null = no file names who did something, or tells what was done for others. */
  received: number | null;
  given: number | null;
  firstReceivedAt: string | null;
  lastReceivedAt: string | null;
  /** Passes the person test of model.md 5. */
  engaged: boolean;
  /** Profile points of model.md 12 and how many signals they come from; null = no field of the profile is known. */
  profile: { points: number; signals: number } | null;
  marks: MarkKind[];
};

export type PeopleQuery = { filter: PeopleFilter; sort: PeopleSort; descending: boolean; search: string };

/** People per filter; null = not counted. */
export type PeopleCounts = Record<PeopleFilter, number>;

export type PeoplePage = {
  profile: { id: string; platform: string; handle: string };
  /** The last moment that any fact names; null = nothing is computed yet. */
  asOf: string | null;
  rows: PersonRow[];
  /** Of the filter and search. */
  total: number;
  /** There are more: counted no further. */
  isAtLeast: boolean;
  counts: PeopleCounts | null;
  page: number;
  pageSize: number;
  /** What the search looked at; null = nothing was searched for. */
  search: { isByBeginning: boolean; isCut: boolean } | null;
  query: PeopleQuery;
};
