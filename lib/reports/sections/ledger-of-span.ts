import { formatDate } from "#lib/display/dates.ts";
import { ledgerWords } from "#lib/display/ledger-text.ts";
import { formatShare } from "#lib/display/numbers.ts";
import { ledgerLines } from "#lib/engagement/account.ts";
import { ledgerTones } from "#lib/reports/chart-tones.ts";
import { tileInfos } from "#lib/reports/infos/tile-infos.ts";
import { type LedgerChanges, ledgerChanges } from "#lib/reports/ledger-history.ts";
import { ledgerSentence, silentAgesSentence } from "#lib/reports/ledger-sentence.ts";
import { prepareLedger } from "#lib/reports/prepare-ledger.ts";
import { prepareLedgerChart } from "#lib/reports/prepare-ledger-chart.ts";
import { sectionNames } from "#lib/reports/report-definition.ts";
import type { ReportBlock, ReportSection } from "#lib/reports/report-view.ts";
import { ledgerSection } from "#lib/reports/sections/ledger-section.ts";
import { noLedgerText } from "#lib/reports/sections/no-ledger-text.ts";
import type { Facts, SectionContext } from "#lib/reports/sections/section-context.ts";
import { tableBlock } from "#lib/reports/table-block.ts";
import { dayOf } from "#lib/reports/utc-days.ts";

type Ledger = NonNullable<Facts<"ledger">["ledger"]>;

/** Where followers stand at the end of a span, and how the lines came about in it. */
export function ledgerOfSpan(facts: Facts<"ledger">, context: SectionContext): ReportSection {
  const { content, span, hidesCounts, locale } = context;
  const { ledger, changes } = ledgerAtEnd(facts, context);
  const chart = prepareLedgerChart({ range: span, ledgers: facts.history, isShare: hidesCounts }, locale);
  const history: ReportBlock[] = chart
    ? [{ kind: "time-chart", id: "ledger-history", title: "The lines over time", chart, csv: chart.csv }]
    : [];
  if (!ledger) {
    const note: ReportBlock = { kind: "note", text: noLedgerText(context) };
    return { ...empty, blocks: [note] };
  }
  if (hidesCounts) {
    const section = sharesSection(ledger, locale);
    return { ...section, blocks: [...section.blocks, ...history] };
  }
  const view = prepareLedger(ledger, changes, locale);
  if (!view) return empty;
  const section = ledgerSection(view, ledgerSentence(view, content.subject.platform, locale), locale);
  const ages = silentAgesSentence(view, locale);
  const note: ReportBlock[] = ages === null ? [] : [{ kind: "note", text: ages }];
  return { ...section, blocks: [...section.blocks, ...note, ...history] };
}

const empty: ReportSection = {
  id: "ledger",
  title: sectionNames.ledger,
  says: null,
  info: tileInfos.realFollowers,
  blocks: [],
};

/** Of the whole range the ledger as the model has it, of a month that of its last complete list. */
function ledgerAtEnd(
  { ledger, changes, history }: Facts<"ledger">,
  { span, isWhole }: SectionContext,
): { ledger: Ledger | null; changes: LedgerChanges | null } {
  if (isWhole) return { ledger, changes };
  const inside = history.filter(({ at }) => dayOf(at) >= span.fromDay && dayOf(at) < span.toDay);
  const last = inside.at(-1);
  if (!last) return { ledger: null, changes: null };
  const { at, rows, lines } = last;
  const ofMonth: Ledger = {
    takenAt: at,
    isComplete: true,
    rows,
    lines,
    vouched: 0,
    silentAges: [0, 0, 0, 0],
    platformCount: null,
  };
  return { ledger: ofMonth, changes: ledgerChanges(ofMonth, history, span.fromDay) };
}

/** The lines as parts of a list whose length is not told. */
function sharesSection({ takenAt, isComplete, lines }: Ledger, locale: string): ReportSection {
  const rows = ledgerLines.map((line) => ({
    ...ledgerWords[line],
    id: line,
    tone: ledgerTones[line],
    value: lines[line],
    text: formatShare(lines[line], locale),
  }));
  const list = `the list of ${formatDate(takenAt, locale, "UTC")}${isComplete ? "" : ", which is not complete"}`;
  return {
    id: "ledger",
    title: "Where followers stand",
    says: `Each follower stands in exactly one line, told as a share of ${list}, rounded to whole percents.`,
    info: tileInfos.realFollowers,
    blocks: [
      {
        kind: "parts-bar",
        sentence: rows.map(({ name, text }) => `${name} ${text}`).join(", "),
        parts: rows.map(({ means: _means, ...row }) => row),
      },
      tableBlock(
        "ledger",
        "Followers by line",
        [{ head: "Line" }, { head: "Means", isText: true }, { head: "Share" }],
        rows.map(({ name, means, text }) => [name, means, text]),
      ),
    ],
  };
}
