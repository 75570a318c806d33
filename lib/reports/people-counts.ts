import { z } from "zod";
import { type PeopleCounts, type PeopleFilter, peopleFilters } from "#lib/reports/people.ts";

/** Filters whose people are counted with the figures; how many are marked is read off the marks. */
export type CountedFilter = Exclude<PeopleFilter, "marked">;
export const countedFilters = peopleFilters.filter((filter): filter is CountedFilter => filter !== "marked");

/** `profile_figures.people_counts` as it is stored. */
export const storedCountsSchema = z.record(z.enum(countedFilters), z.int().nonnegative());

export type StoredCounts = z.infer<typeof storedCountsSchema>;

export function withMarked(counted: StoredCounts, marked: number): PeopleCounts {
  return { ...counted, marked };
}
