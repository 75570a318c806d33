import { formatChartValue } from "#lib/display/chart-value.ts";
import { countOf } from "#lib/display/numbers.ts";
import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import { genuineTone, nominalTone } from "#lib/reports/chart-tones.ts";
import type { DatedEffort, DayRange } from "#lib/reports/day-range.ts";
import { type LedgerAt, realRange } from "#lib/reports/ledger-history.ts";
import { prepareTimeChart } from "#lib/reports/prepare-time-chart.ts";
import type { TimeChart } from "#lib/reports/time-chart.ts";
import { dayOf } from "#lib/reports/utc-days.ts";

/** `isShare`: the lines of each list are parts of 1, and nothing is told of how many. */
type RealFacts = {
  range: DayRange;
  ledgers: readonly LedgerAt[];
  efforts: readonly DatedEffort[];
  isShare?: boolean;
};

/** Followers by name against real followers, and between them what cannot be told yet. Null = no list in the range. */
export function prepareRealChart(
  { range, ledgers, efforts, isShare = false }: RealFacts,
  locale: string,
): TimeChart | null {
  const inside = ledgers.filter(({ at }) => dayOf(at) >= range.fromDay && dayOf(at) < range.toDay);
  const last = inside.at(-1);
  if (!last) return null;
  const series = (value: (ledger: LedgerAt) => number): SeriesPoint[] =>
    inside.map((ledger) => ({ day: dayOf(ledger.at), value: value(ledger) }));
  const [rows, real] = [series((ledger) => ledger.rows), series((ledger) => realRange(ledger).real)];
  const [lo, hi] = [series((ledger) => realRange(ledger).lo), series((ledger) => realRange(ledger).hi)];
  const now = realRange(last);
  const form = isShare ? "share" : "count";
  const text = (value: number) => formatChartValue(value, form, locale);
  const list = isShare ? "the last list" : `${countOf(last.rows, "follower", "followers", locale)} on the last list`;
  const line = { shape: "line", hasDots: true, sparse: true } as const;
  return prepareTimeChart(
    {
      range,
      efforts,
      panels: [
        {
          id: "real",
          label: null,
          form,
          baseline: null,
          startsAtZero: true,
          lines: [
            {
              ...line,
              id: "open",
              label: "With a sign, or too early to say",
              tone: { ...genuineTone, strength: 0.16 },
              shape: "band",
              hasDots: false,
              points: lo,
              upTo: hi,
            },
            { ...line, id: "rows", label: "Followers", tone: nominalTone, points: rows },
            { ...line, id: "real", label: "Real", tone: genuineTone, points: real },
          ],
        },
      ],
      columns: [
        { head: "Followers listed", field: "followers", points: rows, form },
        { head: "Real", field: "real", points: real, form },
        { head: "With a sign, at least", field: "sign_low", points: lo, form },
        { head: "at most", field: "sign_high", points: hi, form },
      ],
      sentence: `Of ${list}, ${text(now.real)} engage or did so before; ${between(now, text)} gave some sign or came too recently to say.`,
      note: "Dots: complete lists. Band: no sign speaks against them, or it is too early to say.",
    },
    locale,
  );
}

function between({ lo, hi }: { lo: number; hi: number }, text: (value: number) => string): string {
  return lo === hi ? text(lo) : `${text(lo)} to ${text(hi)}`;
}
