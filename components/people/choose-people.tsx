"use client";
import { useQueryStates } from "nuqs";
import { peopleSearch } from "#components/people/people-search.ts";
import { type Choice, Select } from "#components/ui/select.tsx";
import { formatCount } from "#lib/display/numbers.ts";
import { type PeopleCounts, type PeopleFilter, type PeopleSort, peopleSorts } from "#lib/reports/people.ts";
import { filterGroups, filterTexts, sortNames } from "#lib/reports/people-text.ts";

type Order = `${PeopleSort}-${"down" | "up"}`;

const orders: Choice<Order>[] = peopleSorts.flatMap((sort) => [
  { id: `${sort}-down` as const, label: `By ${sortNames[sort]}, from the ${sort === "name" ? "end" : "top"}` },
  { id: `${sort}-up` as const, label: `By ${sortNames[sort]}, from the ${sort === "name" ? "start" : "bottom"}` },
]);

/** On a small screen: the same filters, and the orders of columns that have no room. */
export function ChoosePeople({ counts, locale }: { counts: PeopleCounts | null; locale: string }) {
  const [{ show, sort, down }, setSearch] = useQueryStates(peopleSearch, { shallow: false, history: "push" });
  const filters: Choice<PeopleFilter>[] = filterGroups.flatMap(({ filters: names }) =>
    names.map((id) => ({ id, label: capitalise(filterTexts[id].name) + count(counts, id, locale) })),
  );
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:hidden">
      <Select
        label="Show"
        choices={filters}
        value={show}
        onChange={(filter) => void setSearch({ show: filter, page: null })}
      />
      <Select
        label="Order"
        choices={orders}
        value={`${sort}-${down ? "down" : "up"}`}
        onChange={(order) => {
          const chosen = peopleSorts.find((name) => order.startsWith(`${name}-`));
          if (chosen) void setSearch({ sort: chosen, down: order.endsWith("-down"), page: null });
        }}
      />
    </div>
  );
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function count(counts: PeopleCounts | null, filter: PeopleFilter, locale: string): string {
  return counts ? `: ${formatCount(counts[filter], locale)}` : "";
}
