import type { Standing } from "#lib/reports/people.ts";

/** The colour of a line of the ledger: people who engage in one, everybody else in the other. */
const looks = {
  engaged: "bg-genuine",
  lapsed: "bg-genuine opacity-60",
  once: "bg-genuine opacity-30",
  outsideEngager: "border border-genuine",
  outsideOnce: "border border-genuine opacity-50",
  traded: "bg-mark opacity-70",
  outsideTraded: "border border-mark",
  suspect: "bg-mark opacity-40",
  new: "bg-nominal opacity-30",
  unclear: "bg-nominal opacity-30",
  courtesy: "bg-nominal opacity-60",
  hollow: "bg-nominal",
  outside: "border border-line",
} satisfies Record<Standing, string>;

/** Stands before the words that say the same. */
export function StandingMark({ standing }: { standing: Standing }) {
  return <span aria-hidden="true" className={`mr-2 inline-block size-2 rounded-dot ${looks[standing]}`} />;
}
