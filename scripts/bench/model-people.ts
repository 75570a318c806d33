import { peopleFilters, peopleSorts } from "#lib/reports/people.ts";
import { loadPeople } from "#lib/services/people/load-people.ts";
import { rebuiltProfile } from "./model-database.ts";
import { p95 } from "./reader-session.ts";
import { compare, type Row } from "./table.ts";
import { timesOf } from "./times.ts";

const pages = [1, 2, 90];

/** The people table in every order, under every filter and on a late page, against the smallest size. */
export async function benchPeople(counts: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  let smallest: { all: number; search: number } | null = null;
  const queries = peopleFilters.flatMap((filter) =>
    peopleSorts.flatMap((sort) =>
      [true, false].flatMap((descending) => pages.map((page) => ({ filter, sort, descending, page, search: "" }))),
    ),
  );
  for (const count of counts) {
    const { scope, profileId, people } = await rebuiltProfile(count);
    const load = async (query: Parameters<typeof loadPeople>[2]) => {
      if (!(await loadPeople(scope, profileId, query))) throw new Error("no people");
    };
    const all = await timesOf(queries.length, (round) => load(queries[round] ?? { ...firstPage }));
    const search = await timesOf(40, (round) => load({ ...firstPage, search: `person.${round}7` }));
    const ours = { all: p95(all), search: p95(search) };
    smallest ??= ours;
    const label = `${people.toLocaleString("en")} people`;
    const worst = queries[all.indexOf(Math.max(...all))];
    const slowest = worst ? `; slowest ${worst.filter} by ${worst.sort}: ${Math.max(...all).toFixed(0)} ms` : "";
    rows.push(compare(`${label}: people table, p95 ms${slowest}`, ours.all, smallest.all, "at the smallest size, 2x"));
    rows.push(compare(`${label}: people searched, p95 ms`, ours.search, smallest.search, "at the smallest size, 2x"));
  }
  return rows;
}

const firstPage = { filter: "all", sort: "name", descending: false, search: "", page: 1 } as const;
