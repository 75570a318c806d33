import type { Route } from "next";
import { PartsBar } from "#components/charts/parts-bar.tsx";
import { TimeChart } from "#components/charts/time-chart.tsx";
import { LedgerTable } from "#components/overview/ledger-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { LedgerView } from "#lib/reports/prepare-ledger.ts";
import type { TimeChart as PreparedChart } from "#lib/reports/time-chart.ts";

type LedgerSectionProps = {
  ledger: LedgerView;
  says: string;
  /** For how long those without a sign have been there; null = there are none. */
  ages?: string | null;
  /** Null = fewer than two lists. */
  history?: PreparedChart | null;
  /** The people of a line; left out where nobody is named. */
  peopleOf?: (line: string) => Route;
  fileName: string;
  locale: string;
};

/** Where each follower stands: a bar, its lines, and how they came about. */
export function LedgerSection({ ledger, says, ages, history, peopleOf, fileName, locale }: LedgerSectionProps) {
  return (
    <Section title={`Where ${ledger.totalText} followers stand`} says={says}>
      <PartsBar
        sentence={ledger.rows.map((row) => `${row.name} ${row.peopleText}`).join(", ")}
        parts={ledger.rows.map((row) => ({ id: row.line, value: row.people, tone: row.tone }))}
      />
      <div className="mt-6">
        <LedgerTable ledger={ledger} peopleOf={peopleOf} locale={locale} />
      </div>
      {ages ? <p className="mt-3 text-small text-faint">{ages}</p> : null}
      {history ? (
        <div className="mt-10">
          <h3 className="mb-3 text-small text-soft">{history.sentence}</h3>
          <TimeChart chart={history} fileName={fileName} locale={locale} />
        </div>
      ) : null}
    </Section>
  );
}
