import { View } from "@react-pdf/renderer";
import { heightOf, isSmall, layTable } from "#components/reports/document/pdf/lay-table.ts";
import { PdfBlock, type RowBlock, type WholeBlock } from "#components/reports/document/pdf/pdf-block.tsx";
import { type PdfLook, usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import { PdfTable } from "#components/reports/document/pdf/pdf-table.tsx";
import { PdfTerms } from "#components/reports/document/pdf/pdf-terms.tsx";
import { PdfTiles } from "#components/reports/document/pdf/pdf-tiles.tsx";
import type { ReportBlock } from "#lib/reports/report-view.ts";

export const blockGap = 12;

type PdfPiecesProps = {
  blocks: readonly ReportBlock[];
  /** The first of them that is drawn. */
  from: number;
  heading: { title: string; says: string | null };
};

/**
 * Blocks straight in the flow of the page. Inside boxes of their own, the library would leave what is first in its box
 * where it is, also where there is no room.
 */
export function PdfPieces({ blocks, from, heading }: PdfPiecesProps) {
  const look = usePdfLook();
  return blocks.slice(from).map((block, index) => {
    const [before, after] = [blocks[from + index - 1] ?? null, blocks[from + index + 1] ?? null];
    // The blocks of a section never change places.
    const key = index;
    if (isRows(block)) return <Rows key={key} block={block} before={before} />;
    return (
      <View
        key={key}
        wrap={false}
        minPresenceAhead={block.kind === "parts-bar" ? beginningOf(after, block, look) : 0}
        style={{ paddingTop: blockGap }}
      >
        <PdfBlock block={block} heading={heading} after={after} />
      </View>
    );
  });
}

function Rows({ block, before }: { block: RowBlock; before: ReportBlock | null }) {
  const { widthOf, locale } = usePdfLook();
  switch (block.kind) {
    case "tiles":
      return <PdfTiles tiles={block.tiles} marginTop={blockGap} />;
    case "terms":
      return <PdfTerms lines={block.lines} marginTop={blockGap} />;
    case "table":
      return (
        <PdfTable
          laid={layTable(block, before, widthOf)}
          numeric={block.numeric}
          locale={locale}
          marginTop={blockGap}
        />
      );
    default:
      return block satisfies never;
  }
}

/** Terms that are few stand together. */
const fewTerms = 12;

export function isRows(block: ReportBlock): block is RowBlock {
  return block.kind === "tiles" || block.kind === "table" || (block.kind === "terms" && block.lines.length > fewTerms);
}

export function isWhole(block: ReportBlock | undefined): block is WholeBlock {
  return block !== undefined && !isRows(block);
}

/** Points that a block of rows claims below what belongs to it: its head and two rows, or all of it where it is small. */
export function beginningOf(block: ReportBlock | null, before: ReportBlock | null, { widthOf }: PdfLook): number {
  if (!block || !isRows(block)) return 0;
  if (block.kind !== "table") return 80;
  const laid = layTable(block, before, widthOf);
  if (isSmall(laid)) return blockGap + heightOf(laid);
  return laid.rows.slice(0, 2).reduce((sum, row) => sum + row.height, blockGap + laid.head.height + 2);
}
