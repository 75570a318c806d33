"use client";
import type { Route } from "next";
import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components/Table";
import { PostMark, type PostMarkActions } from "#components/posts/post-mark.tsx";
import { postsSearch } from "#components/posts/posts-search.ts";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { PostColumn } from "#lib/reports/post-columns.ts";
import { type PostSort, postSorts } from "#lib/reports/posts.ts";
import type { PostFigure, PostTableRow } from "#lib/reports/prepare-posts.ts";

/** A row with its own page, made on the server. */
export type LinkedPostRow = PostTableRow & { href: Route; reason: string | null };

type PostsTableProps = {
  rows: LinkedPostRow[];
  /** Columns that the files can fill, in order. */
  columns: PostColumn[];
  actions: PostMarkActions;
};

const sortable = `${headLook} cursor-pointer data-hovered:text-ink`;
/** What is left out on a phone stands below the date instead. */
const minor = "max-sm:hidden";

export function PostsTable({ rows, columns, actions }: PostsTableProps) {
  const [isPending, startTransition] = useTransition();
  const [{ sort, down }, setSearch] = useQueryStates(postsSearch, { shallow: false, history: "push", startTransition });
  const arrow = (column: PostSort) => (column === sort ? (down ? " ↓" : " ↑") : "");
  const shown: { id: PostSort; label: string; isMinor: boolean }[] = [
    { id: "published", label: "Post", isMinor: false },
    ...columns,
  ];
  return (
    <Table
      aria-label="Posts"
      className={`${tableLook} transition-opacity ${isPending ? "opacity-50" : ""}`}
      sortDescriptor={{ column: sort, direction: down ? "descending" : "ascending" }}
      onSortChange={({ column, direction }) => {
        const chosen = postSorts.find((name) => name === column);
        // A column that was not sorted by starts with the newest or the most.
        const isDown = chosen === sort ? direction === "descending" : true;
        if (chosen) void setSearch({ sort: chosen, down: isDown, page: null });
      }}
    >
      <TableHeader columns={shown}>
        {({ id, label, isMinor }) => (
          <Column
            id={id}
            isRowHeader={id === "published"}
            allowsSorting
            className={`${sortable} ${id === "published" ? "" : "text-right"} ${isMinor ? minor : ""}`}
          >
            {label}
            {arrow(id)}
          </Column>
        )}
      </TableHeader>
      <TableBody
        items={rows.map((row) => ({ ...row, id: row.post }))}
        renderEmptyState={() => (
          <p className="py-10 text-center text-soft">No post falls into this time. A longer one shows more.</p>
        )}
      >
        {(row) => (
          <Row columns={shown} className="data-focus-visible:outline-offset-[-2px]">
            {({ id, isMinor }) =>
              id === "published" ? (
                <Cell className={cellLook}>
                  <PostCell row={row} columns={columns} actions={actions} />
                </Cell>
              ) : (
                <Cell className={`${cellLook} ${numberLook} ${isMinor ? minor : ""}`}>
                  <ColumnCell row={row} column={id} />
                </Cell>
              )
            }
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

function PostCell({ row, columns, actions }: { row: LinkedPostRow; columns: PostColumn[]; actions: PostMarkActions }) {
  const small = columns
    .filter(({ isMinor }) => isMinor)
    .flatMap(({ id, label }) => {
      const figure = figureOf(row, id);
      return figure === null ? [] : [`${label}\u00a0${figureText(figure)}`];
    });
  const notes = [row.name, row.kind, row.isFresh ? "still filling up" : null].filter((note) => note !== null);
  return (
    <>
      <span className="font-medium whitespace-nowrap">
        <TextLink href={row.href}>{row.date}</TextLink>
      </span>
      <div className="flex flex-wrap items-center gap-x-1 text-fine">
        <bdi className="break-all text-faint">{notes.join(" · ")}</bdi>
        <PostMark
          {...actions}
          post={row.post}
          about={row.about}
          reason={row.reason}
          looksLikeGiveaway={row.looksLikeGiveaway}
        />
      </div>
      {small.length > 0 ? <span className="block text-fine text-faint sm:hidden">{small.join(" · ")}</span> : null}
    </>
  );
}

function ColumnCell({ row, column }: { row: LinkedPostRow; column: PostColumn["id"] }) {
  if (column === "rate" || column === "engagement") {
    const rate = row[column];
    if (rate === null) return <Unknown />;
    return (
      <>
        {rate.raw}
        <span className="block text-fine text-faint">{column === "rate" ? `ranks as ${rate.text}` : rate.text}</span>
      </>
    );
  }
  const figure = figureOf(row, column);
  if (figure === null) return <Unknown />;
  return <span className={column === "people" && figure.text !== "0" ? "text-genuine" : ""}>{figureText(figure)}</span>;
}

function figureOf(row: PostTableRow, column: PostColumn["id"]): PostFigure {
  return column === "rate" || column === "engagement" ? null : row[column];
}

function figureText(figure: NonNullable<PostFigure>): string {
  return figure.isLeast ? `≥ ${figure.text}` : figure.text;
}

function Unknown() {
  return <span className="text-fine text-faint">not known</span>;
}
