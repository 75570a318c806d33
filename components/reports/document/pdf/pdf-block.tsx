import { View } from "@react-pdf/renderer";
import { measure, type } from "#components/reports/document/pdf/paper-look.ts";
import { PdfChart } from "#components/reports/document/pdf/pdf-chart.tsx";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import { PdfPartsBar } from "#components/reports/document/pdf/pdf-parts-bar.tsx";
import { PdfTerms } from "#components/reports/document/pdf/pdf-terms.tsx";
import { PdfText } from "#components/reports/document/pdf/pdf-text.tsx";
import { survivalNote } from "#components/reports/document/survival-note.ts";
import type { SentencePart } from "#lib/reports/overview-sentence.ts";
import type { ReportBlock } from "#lib/reports/report-view.ts";

/** A block that may go on on the next page is set row by row, straight in the flow. */
export type RowBlock = Extract<ReportBlock, { kind: "tiles" | "table" | "terms" }>;
export type WholeBlock = Exclude<ReportBlock, { kind: "tiles" | "table" }>;

type PdfBlockProps = {
  block: WholeBlock;
  /** What stands above already, and need not be said again. */
  heading: { title: string; says: string | null };
  /** The colours of a bar are named by the table that follows it. */
  after: ReportBlock | null;
};

/** A piece of a section that stands on one page. */
export function PdfBlock({ block, heading, after }: PdfBlockProps) {
  const { colours } = usePdfLook();
  const coloured = (parts: readonly SentencePart[]) => {
    // The grey of the bare count is too light for letters.
    const colour = { plain: colours.ink, nominal: colours.faint, genuine: colours.genuine };
    return parts.map(({ text, tone }) => ({ text, colour: colour[tone] }));
  };
  switch (block.kind) {
    case "headline":
      return (
        <View wrap={false}>
          <PdfText parts={coloured(block.headline.parts)} size={type.headline} width={measure} />
          <PdfText
            parts={[{ text: block.headline.says.join(" ") }]}
            size={type.body}
            width={measure}
            colour={colours.soft}
            marginTop={7}
          />
        </View>
      );
    case "text":
      return <PdfText parts={coloured(block.parts)} size={type.sentence} width={measure} />;
    case "note":
      return <PdfText parts={[{ text: block.text }]} size={type.small} width={measure} colour={colours.faint} />;
    case "time-chart":
      return <PdfChart {...block} sentence={block.chart.sentence} note={block.chart.note} heading={heading} />;
    case "survival-chart":
      return <PdfChart {...block} note={survivalNote} heading={heading} />;
    case "parts-bar":
      return <PdfPartsBar parts={block.parts} hasLegend={after?.kind !== "table"} />;
    case "terms":
      return <PdfTerms lines={block.lines} marginTop={0} />;
    default:
      return block satisfies never;
  }
}
