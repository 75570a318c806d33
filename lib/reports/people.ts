/** Standing as far as lists and acts tell it. Lines of the ledger (model.md 7) build on it. */
export const peopleFilters = [
  "all",
  "followers",
  "following",
  "mutual",
  "left",
  "engaged",
  "not-following-back",
] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

export const peopleSorts = ["name", "followed", "received", "last"] as const;
export type PeopleSort = (typeof peopleSorts)[number];

export type PersonRow = {
  id: string;
  /** "@kim.k", or "account 1432874569021935616" for a person known by id alone. */
  handle: string | null;
  platformId: string | null;
  followsYou: boolean | null;
  youFollow: boolean | null;
  followedAt: string | null;
  /** When the source names no date: after the list that lacks them and by the one that shows them. */
  joinedBetween: { after: string | null; before: string } | null;
  leftBetween: { after: string; before: string } | null;
  received: number;
  given: number;
  firstReceivedAt: string | null;
  lastReceivedAt: string | null;
  /** Passes the person test of model.md 5. */
  engaged: boolean;
};

export type PeoplePage = {
  profile: { id: string; platform: string; handle: string };
  rows: PersonRow[];
  /** Of the filter and search. */
  total: number;
  page: number;
  pageSize: number;
  query: { filter: PeopleFilter; sort: PeopleSort; descending: boolean; search: string };
};
