import { DataTable } from "#components/reports/document/data-table.tsx";
import type { Drawings } from "#components/reports/document/drawings.ts";
import { addressOf, type PageAddress } from "#components/reports/document/page-address.ts";
import { shape } from "#components/reports/document/shape.tsx";
import type { DrawnChart } from "#components/reports/document/svg-node.ts";
import type { ChartTable } from "#lib/reports/chart-table.ts";

type ReportFigureProps = {
  id: string;
  title: string;
  sentence: string;
  note: string | null;
  table: ChartTable;
  /** What stands above already, and need not be said again. */
  heading: { title: string; says: string | null };
  drawings: Drawings;
  address: PageAddress;
  hasCsv: boolean;
};

/** A chart that needs no script, its numbers as a table, and where a script finds what makes it answer to a touch. */
export function ReportFigure(props: ReportFigureProps) {
  const { id, title, sentence, note, table, heading, drawings, address, hasCsv } = props;
  const drawn = drawings.get(id);
  return (
    <figure className="figure">
      {title === heading.title ? null : <h3 className="font-medium">{title}</h3>}
      {sentence === heading.says ? null : <p className="mb-3 max-w-prose text-small text-soft">{sentence}</p>}
      {drawn ? (
        <div role="img" aria-label={sentence} data-chart={addressOf(address, { as: "chart", id })}>
          <Drawn chart={drawn.wide} className="on-wide" />
          <Drawn chart={drawn.narrow} className="on-narrow" />
        </div>
      ) : null}
      <figcaption className="mt-3 flex flex-wrap items-baseline gap-x-5 gap-y-2 text-fine text-faint">
        <details className="group contents print:hidden">
          <summary className="link-quiet cursor-pointer list-none hover:text-ink">Table</summary>
          <section
            className="order-last mt-2 max-h-[24rem] basis-full overflow-auto"
            aria-label={`Table: ${title}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            tabIndex={0}
          >
            <DataTable
              caption={sentence}
              heads={table.heads}
              rows={table.rows}
              numeric={table.heads.map((_, column) => column > 0)}
            />
          </section>
        </details>
        {hasCsv ? (
          <a
            className="link-quiet hover:text-ink print:hidden"
            href={addressOf(address, { as: "csv", id })}
            download=""
          >
            CSV
          </a>
        ) : null}
        {note ? <span className="ml-auto print:ml-0">{note}</span> : null}
      </figcaption>
    </figure>
  );
}

function Drawn({ chart, className }: { chart: DrawnChart; className: string }) {
  return (
    <div className={className} aria-hidden="true">
      {chart.panels.map((panel, index) => (
        // Panels of one chart never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index}>{shape(panel)}</div>
      ))}
    </div>
  );
}
