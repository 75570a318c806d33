import { formatCount, formatShare } from "#lib/display/numbers.ts";
import type { Cohort } from "#lib/reports/prepare-cohorts.ts";

export type CohortRow = {
  month: string;
  name: string;
  joined: string;
  /** "210 (68 %)"; without a share where those who left early were never seen. */
  here: string;
  /** What the share lies at after pulling small months to the rest; null = `says` tells why there is none. */
  share: string | null;
  says: string;
};

export function prepareCohortRow(cohort: Cohort, locale: string): CohortRow {
  const count = (value: number) => formatCount(value, locale);
  return {
    month: cohort.month,
    name: new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(
      new Date(`${cohort.month}-15T00:00:00Z`),
    ),
    joined: cohort.isBeforeLists ? `${count(cohort.joined)} or more` : count(cohort.joined),
    here: cohort.isBeforeLists
      ? count(cohort.here)
      : `${count(cohort.here)} (${formatShare(cohort.here / Math.max(1, cohort.joined), locale)})`,
    ...cameText(cohort.came, locale),
  };
}

function cameText(came: Cohort["came"], locale: string): Pick<CohortRow, "share" | "says"> {
  switch (came.kind) {
    case "too-early":
      return { share: null, says: "too early to say" };
    case "not-in-files":
      return { share: null, says: "not in the files" };
    case "rate": {
      const limits = `${formatShare(came.lo, locale)} to ${formatShare(came.hi, locale)}`;
      const cases = `${formatCount(came.x, locale)} of ${formatCount(came.n, locale)}`;
      return {
        share: `${came.isAtLeast ? "at least " : ""}${formatShare(came.shrunk, locale)}`,
        says: `${cases}, ${limits}`,
      };
    }
    default:
      return came satisfies never;
  }
}
