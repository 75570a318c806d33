import type { Route } from "next";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { formatCount } from "#lib/display/numbers.ts";

type PagerProps = {
  /** Tells the pages of several lists apart when read aloud. */
  label?: string;
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  /** Instead of the total. */
  totalText?: string;
  /** Rows that pages can reach, where those are not all. */
  reach?: number;
  /** Address of another page. */
  to: (page: number) => Route;
  locale: string;
};

/** Which rows of how many are shown, and the way to the others. */
export function Pager({ label = "Pages", page, pageSize, total, totalText, reach = total, to, locale }: PagerProps) {
  if (total === 0) return null;
  const pages = Math.max(1, Math.ceil(Math.min(total, reach) / pageSize));
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  return (
    <nav aria-label={label} className="mt-5 flex flex-wrap items-center gap-3 text-small text-soft">
      {page <= pages ? (
        <span>
          {formatCount(first, locale)} to {formatCount(last, locale)} of {totalText ?? formatCount(total, locale)}
        </span>
      ) : null}
      {pages > 1 ? (
        <span className="ml-auto flex gap-2">
          {page > 1 ? <ButtonLink href={to(Math.min(page - 1, pages))}>Previous</ButtonLink> : null}
          {page < pages ? <ButtonLink href={to(page + 1)}>Next</ButtonLink> : null}
        </span>
      ) : null}
    </nav>
  );
}
