import type { ReactNode } from "react";
import { PartsBar } from "#components/charts/parts-bar.tsx";
import type { Drawings } from "#components/reports/document/drawings.ts";
import type { PageAddress } from "#components/reports/document/page-address.ts";
import { PartsLegend } from "#components/reports/document/parts-legend.tsx";
import { ReportFigure } from "#components/reports/document/report-figure.tsx";
import { ReportTable } from "#components/reports/document/report-table.tsx";
import { ReportTiles } from "#components/reports/document/report-tiles.tsx";
import { SentenceParts } from "#components/reports/document/sentence-parts.tsx";
import { survivalNote } from "#components/reports/document/survival-note.ts";
import { Sentence } from "#components/ui/sentence.tsx";
import { TermList } from "#components/ui/term-list.tsx";
import type { ReportBlock as Block } from "#lib/reports/report-view.ts";

export type BlockContext = { drawings: Drawings; address: PageAddress; hasCsv: boolean; locale: string };

type ReportBlockProps = {
  block: Block;
  /** What stands above already, and need not be said again. */
  heading: { title: string; says: string | null };
  near: { before: Block | null; after: Block | null };
  context: BlockContext;
};

export function ReportBlock({ block, heading, near, context }: ReportBlockProps): ReactNode {
  switch (block.kind) {
    case "headline":
      return (
        <>
          <p className="headline max-w-lede">
            <SentenceParts parts={block.headline.parts} />
          </p>
          {block.headline.says.length > 0 ? (
            <p className="mt-4 max-w-prose text-read text-soft">{block.headline.says.join(" ")}</p>
          ) : null}
        </>
      );
    case "tiles":
      return <ReportTiles tiles={block.tiles} locale={context.locale} />;
    case "text":
      return (
        <Sentence>
          <SentenceParts parts={block.parts} isSmall />
        </Sentence>
      );
    case "note":
      return <p className="max-w-prose text-small text-faint">{block.text}</p>;
    case "time-chart": {
      const { id, title, chart } = block;
      return <ReportFigure id={id} title={title} {...chart} heading={heading} {...context} />;
    }
    case "survival-chart":
      return <ReportFigure {...block} note={survivalNote} heading={heading} {...context} />;
    case "parts-bar":
      return (
        <>
          <PartsBar sentence={block.sentence} parts={block.parts} />
          {near.after?.kind === "table" ? null : <PartsLegend parts={block.parts} />}
        </>
      );
    case "table": {
      const parts = near.before?.kind === "parts-bar" ? near.before.parts : [];
      return <ReportTable block={block} tones={new Map(parts.map(({ name, tone }) => [name, tone]))} {...context} />;
    }
    case "terms":
      return <TermList lines={block.lines} />;
    default:
      return block satisfies never;
  }
}
