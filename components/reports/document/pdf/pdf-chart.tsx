import { View } from "@react-pdf/renderer";
import { measure, page, type } from "#components/reports/document/pdf/paper-look.ts";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import { PdfText } from "#components/reports/document/pdf/pdf-text.tsx";
import { SvgDrawing, svgHeight } from "#components/reports/document/pdf/svg-drawing.tsx";

/** What a chart may take of the height of a page, with its heading and words above and below. */
const tallest = page.height - page.top - page.bottom - 150;

type PdfChartProps = {
  id: string;
  title: string;
  sentence: string;
  note: string;
  /** What stands above already, and need not be said again. */
  heading: { title: string; says: string | null };
};

/** A chart with its words, never broken: what has no room on a page stands on the next one. */
export function PdfChart({ id, title, sentence, note, heading }: PdfChartProps) {
  const { colours, charts } = usePdfLook();
  const panels = charts.get(id)?.panels ?? [];
  const height = panels.reduce((sum, panel) => sum + svgHeight(panel, measure), 0);
  const width = height > tallest ? (measure * tallest) / height : measure;
  return (
    <View wrap={false}>
      {title === heading.title ? null : (
        <PdfText parts={[{ text: title }]} size={type.body} width={measure} weight={500} />
      )}
      {sentence === heading.says ? null : (
        <PdfText parts={[{ text: sentence }]} size={type.body} width={measure} colour={colours.soft} />
      )}
      <View style={{ marginTop: 6 }}>
        {panels.map((panel, index) => (
          // Panels never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <SvgDrawing key={index} node={panel} width={width} />
        ))}
      </View>
      {note ? (
        <PdfText parts={[{ text: note }]} size={type.small} width={measure} colour={colours.faint} marginTop={4} />
      ) : null}
    </View>
  );
}
