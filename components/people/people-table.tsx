"use client";
import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components/Table";
import { peopleSearch } from "#components/people/people-search.ts";
import { PersonName } from "#components/people/person-name.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { formatCount } from "#lib/display/numbers.ts";
import { type PersonRow, peopleSorts } from "#lib/reports/people.ts";

/** A row with its sentences made on the server. */
export type PersonTableRow = Pick<PersonRow, "id" | "handle" | "platformId" | "received" | "given" | "engaged"> & {
  follows: string;
  since: string;
  exchange: string;
  lastHeard: string;
};

type PeopleTableProps = { platform: string; rows: PersonTableRow[]; locale: string };

const sortable = `${headLook} cursor-pointer data-hovered:text-ink`;

export function PeopleTable({ platform, rows, locale }: PeopleTableProps) {
  const [isPending, startTransition] = useTransition();
  const [{ sort, down }, setSearch] = useQueryStates(peopleSearch, {
    shallow: false,
    history: "push",
    startTransition,
  });
  const arrow = (column: string) => (column === sort ? (down ? " ↓" : " ↑") : "");
  return (
    <Table
      aria-label="People"
      className={`${tableLook} transition-opacity ${isPending ? "opacity-50" : ""}`}
      sortDescriptor={{ column: sort, direction: down ? "descending" : "ascending" }}
      onSortChange={({ column, direction }) => {
        const chosen = peopleSorts.find((name) => name === column);
        // A column that was not sorted by starts with the largest or newest, names with A.
        const isDown = chosen === sort ? direction === "descending" : chosen !== "name";
        if (chosen) void setSearch({ sort: chosen, down: isDown, page: null });
      }}
    >
      <TableHeader>
        <Column id="name" isRowHeader allowsSorting className={sortable}>
          Person{arrow("name")}
        </Column>
        <Column id="follows" className={`${headLook} max-sm:hidden`}>
          Follows
        </Column>
        <Column id="followed" allowsSorting className={`${sortable} max-lg:hidden`}>
          Since{arrow("followed")}
        </Column>
        <Column id="exchange" className={`${headLook} max-sm:hidden`}>
          Exchange
        </Column>
        <Column id="received" allowsSorting className={`${sortable} text-right`}>
          Received{arrow("received")}
        </Column>
        <Column id="given" className={`${headLook} text-right max-lg:hidden`}>
          Given
        </Column>
        <Column id="last" allowsSorting className={`${sortable} text-right max-sm:hidden`}>
          Last heard{arrow("last")}
        </Column>
      </TableHeader>
      <TableBody
        items={rows}
        renderEmptyState={() => <p className="py-10 text-center text-soft">Nobody fits. Try another filter or name.</p>}
      >
        {(row) => (
          <Row className="data-focus-visible:outline-offset-[-2px]">
            <Cell className={cellLook}>
              <PersonName platform={platform} handle={row.handle} platformId={row.platformId} />
              <span className="block text-fine text-faint sm:hidden">{row.follows}</span>
            </Cell>
            <Cell className={`${cellLook} text-soft max-sm:hidden`}>{row.follows}</Cell>
            <Cell className={`${cellLook} whitespace-nowrap text-soft max-lg:hidden`}>{row.since}</Cell>
            <Cell
              className={`${cellLook} whitespace-nowrap max-sm:hidden ${row.engaged ? "text-genuine" : "text-soft"}`}
            >
              {row.exchange}
            </Cell>
            <Cell className={`${cellLook} ${numberLook}`}>{formatCount(row.received, locale)}</Cell>
            <Cell className={`${cellLook} ${numberLook} max-lg:hidden`}>{formatCount(row.given, locale)}</Cell>
            <Cell className={`${cellLook} ${numberLook} text-soft max-sm:hidden`}>{row.lastHeard}</Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}
