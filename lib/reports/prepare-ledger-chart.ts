import { ledgerWords } from "#lib/display/ledger-text.ts";
import { countOf, formatCount, formatShare } from "#lib/display/numbers.ts";
import { ledgerLines } from "#lib/engagement/account.ts";
import { ledgerTones } from "#lib/reports/chart-tones.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import type { LedgerAt } from "#lib/reports/ledger-history.ts";
import { prepareTimeChart } from "#lib/reports/prepare-time-chart.ts";
import type { TimeChart } from "#lib/reports/time-chart.ts";
import { dayOf } from "#lib/reports/utc-days.ts";

/** `isShare`: the lines of each list are parts of 1, and nothing is told of how many. */
type LedgerFacts = { range: DayRange; ledgers: readonly LedgerAt[]; isShare?: boolean };

/** The lines of the ledger on top of one another, list by list. Null with fewer than two lists in the range. */
export function prepareLedgerChart({ range, ledgers, isShare = false }: LedgerFacts, locale: string): TimeChart | null {
  const inside = ledgers.filter(({ at }) => dayOf(at) >= range.fromDay && dayOf(at) < range.toDay);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || first === last) return null;
  const pointsOf = (line: (typeof ledgerLines)[number]) =>
    inside.map((ledger) => ({ day: dayOf(ledger.at), value: ledger.lines[line] }));
  const share = ({ rows, lines }: LedgerAt) =>
    isShare
      ? formatShare(lines.engaged + lines.lapsed, locale)
      : `${formatCount(lines.engaged + lines.lapsed, locale)} of ${countOf(rows, "follower", "followers", locale)}`;
  const form = isShare ? "share" : "count";
  return prepareTimeChart(
    {
      range,
      efforts: [],
      panels: [
        {
          id: "ledger",
          label: null,
          form,
          baseline: null,
          startsAtZero: true,
          lines: ledgerLines.map((line) => ({
            id: line,
            label: ledgerWords[line].name,
            tone: ledgerTones[line],
            shape: "stack",
            hasDots: false,
            sparse: true,
            points: pointsOf(line),
          })),
        },
      ],
      columns: ledgerLines.map((line) => ({
        head: ledgerWords[line].name,
        field: line,
        points: pointsOf(line),
        form,
      })),
      sentence: `Engaged or lapsed: ${share(first)} at the start, ${share(last)} at the end.`,
      note: `${countOf(inside.length, "complete list", "complete lists", locale)}. A gap: a long time without one.`,
    },
    locale,
  );
}
