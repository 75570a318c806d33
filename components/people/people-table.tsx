"use client";
import type { Route } from "next";
import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components/Table";
import { peopleSearch } from "#components/people/people-search.ts";
import { PersonName } from "#components/people/person-name.tsx";
import { StandingMark } from "#components/people/standing-mark.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { type PersonRow, peopleSorts } from "#lib/reports/people.ts";

/** A row with its sentences made on the server. */
export type PersonTableRow = Pick<PersonRow, "id" | "handle" | "platformId" | "standing"> & {
  href: Route;
  received: string;
  given: string;
  says: string;
  /** Null = nothing beyond the standing. */
  follows: string | null;
  /** Who followed first, marks, how the profile looks. */
  notes: string[];
  credit: string;
  since: string;
  firstHeard: string;
  lastHeard: string;
};

type PeopleTableProps = { platform: string; rows: PersonTableRow[]; empty: string };

const sortable = `${headLook} cursor-pointer data-hovered:text-ink`;
const sortableNumber = `${sortable} text-right`;

export function PeopleTable({ platform, rows, empty }: PeopleTableProps) {
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
        // A column that was not sorted by starts with the largest or newest, words with the first.
        const isDown = chosen === sort ? direction === "descending" : chosen !== "name" && chosen !== "standing";
        if (chosen) void setSearch({ sort: chosen, down: isDown, page: null });
      }}
    >
      <TableHeader>
        <Column id="name" isRowHeader allowsSorting className={sortable}>
          Person{arrow("name")}
        </Column>
        <Column id="standing" allowsSorting className={`${sortable} max-sm:hidden`}>
          Stands{arrow("standing")}
        </Column>
        <Column id="credit" allowsSorting className={sortableNumber}>
          Credit{arrow("credit")}
        </Column>
        <Column id="received" allowsSorting className={sortableNumber}>
          Received{arrow("received")}
        </Column>
        <Column id="given" allowsSorting className={`${sortableNumber} max-sm:hidden`}>
          Given{arrow("given")}
        </Column>
        <Column id="first" allowsSorting className={`${sortableNumber} max-lg:hidden`}>
          First heard{arrow("first")}
        </Column>
        <Column id="last" allowsSorting className={`${sortableNumber} max-sm:hidden`}>
          Last heard{arrow("last")}
        </Column>
        <Column id="since" allowsSorting className={`${sortableNumber} max-lg:hidden`}>
          Follows since{arrow("since")}
        </Column>
      </TableHeader>
      <TableBody items={rows} renderEmptyState={() => <p className="py-10 text-center text-soft">{empty}</p>}>
        {(row) => (
          <Row className="data-focus-visible:outline-offset-[-2px]">
            <Cell className={cellLook}>
              <PersonName platform={platform} handle={row.handle} platformId={row.platformId} href={row.href} />
              <span className="block text-fine text-faint sm:hidden">
                <StandingMark standing={row.standing} />
                {[row.says, row.follows].filter((text) => text !== null).join(" · ")}
              </span>
              {row.notes.map((note) => (
                <span key={note} className="block text-fine text-faint">
                  {note}
                </span>
              ))}
            </Cell>
            <Cell className={`${cellLook} max-sm:hidden`}>
              <span className="flex items-baseline">
                <StandingMark standing={row.standing} />
                <span>{row.says}</span>
              </span>
              {row.follows ? <span className="block text-fine text-faint">{row.follows}</span> : null}
            </Cell>
            <Cell className={`${cellLook} ${numberLook}`}>{row.credit}</Cell>
            <Cell className={`${cellLook} ${numberLook}`}>{row.received}</Cell>
            <Cell className={`${cellLook} ${numberLook} max-sm:hidden`}>{row.given}</Cell>
            <Cell className={`${cellLook} ${numberLook} text-soft max-lg:hidden`}>{row.firstHeard}</Cell>
            <Cell className={`${cellLook} ${numberLook} text-soft max-sm:hidden`}>{row.lastHeard}</Cell>
            <Cell className={`${cellLook} ${numberLook} text-soft max-lg:hidden`}>{row.since}</Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}
