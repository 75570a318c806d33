import { ledgerWords } from "#lib/display/ledger-text.ts";
import { formatChange, formatCount, formatShare } from "#lib/display/numbers.ts";
import { type LedgerLine, ledgerLines } from "#lib/engagement/account.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import { ledgerTones } from "#lib/reports/chart-tones.ts";
import type { LedgerChanges } from "#lib/reports/ledger-history.ts";
import type { ChartTone } from "#lib/reports/time-chart.ts";

export type LedgerRow = {
  line: LedgerLine;
  name: string;
  means: string;
  tone: ChartTone;
  people: number;
  peopleText: string;
  /** Null below 30 rows, where a share says nothing. */
  shareText: string | null;
  /** Against the start of the range; null = there is no list to compare with. */
  changeText: string | null;
};

export type LedgerView = {
  rows: LedgerRow[];
  /** Sum of the lines. */
  total: number;
  totalText: string;
  totalChangeText: string | null;
  takenAt: string;
  /** Day of the list that changes are counted from. */
  sinceDay: string | null;
  isComplete: boolean;
  /** On the platform's count and not on the list; null = the platform does not say, or no less is listed. */
  unlisted: number | null;
  vouched: number;
  /** Of `no sign yet` and `courtesy`, by days since they came: 30-90, 91-180, 181-365, older. */
  silentAges: readonly [number, number, number, number];
};

/** Below this a share says nothing; the count is shown alone (model.md 14.1). */
const rowsForShare = 30;

/** The follower ledger as of the latest list. Its lines add up to the list. Null = there is no list. */
export function prepareLedger(
  ledger: Measures["ledger"],
  changes: LedgerChanges | null,
  locale: string,
): LedgerView | null {
  if (!ledger) return null;
  const { rows, platformCount } = ledger;
  return {
    rows: ledgerLines.map((line) => ({
      line,
      ...ledgerWords[line],
      tone: ledgerTones[line],
      people: ledger.lines[line],
      peopleText: formatCount(ledger.lines[line], locale),
      shareText: rows < rowsForShare ? null : formatShare(ledger.lines[line] / rows, locale),
      changeText: changes && formatChange(changes.lines[line], locale),
    })),
    total: rows,
    totalText: formatCount(rows, locale),
    totalChangeText: changes && formatChange(changes.rows, locale),
    takenAt: ledger.takenAt,
    sinceDay: changes?.sinceDay ?? null,
    isComplete: ledger.isComplete,
    unlisted: platformCount !== null && platformCount > rows ? platformCount - rows : null,
    vouched: ledger.vouched,
    silentAges: ledger.silentAges,
  };
}
