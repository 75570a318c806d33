import { View } from "@react-pdf/renderer";
import { measure, type } from "#components/reports/document/pdf/paper-look.ts";
import { PdfBlock } from "#components/reports/document/pdf/pdf-block.tsx";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import { beginningOf, blockGap, isWhole, PdfPieces } from "#components/reports/document/pdf/pdf-pieces.tsx";
import { PdfText } from "#components/reports/document/pdf/pdf-text.tsx";
import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";

/** A section straight in the flow of the page: its heading, what it shows, and how that was computed. */
export function PdfSection({ section }: { section: ReportSection }) {
  const look = usePdfLook();
  const { title, says, info, blocks } = section;
  const heading = { title, says };
  const [first] = blocks;
  // What stands on one page shares a box with the heading; of rows, the heading claims the first.
  const shared = isWhole(first) ? first : null;
  const next = shared?.kind === "parts-bar" ? blocks[1] : shared ? null : first;
  const claimed = beginningOf(next ?? null, shared, look);
  return (
    <>
      <View wrap={false} minPresenceAhead={claimed} style={{ paddingTop: 26 }} {...{ bookmark: title }}>
        <PdfText parts={[{ text: title }]} size={type.section} width={measure} weight={500} />
        {says ? (
          <PdfText parts={[{ text: says }]} size={type.body} width={measure} colour={look.colours.soft} marginTop={4} />
        ) : null}
        {shared ? (
          <View style={{ paddingTop: blockGap }}>
            <PdfBlock block={shared} heading={heading} after={blocks[1] ?? null} />
          </View>
        ) : null}
      </View>
      <PdfPieces blocks={blocks} from={shared ? 1 : 0} heading={heading} />
      {info ? <Info info={info} /> : null}
    </>
  );
}

/** Formula, window, tier and rule of dates, which a page shows behind its "i". */
function Info({ info }: { info: MeasureInfoText }) {
  const { colours } = usePdfLook();
  const text = `${info.formula} Window: ${info.window} Needs: ${info.tier} ${info.dateRule}`;
  return (
    <View wrap={false} style={{ paddingTop: 10 }}>
      <PdfText parts={[{ text }]} size={type.small} width={measure} colour={colours.faint} />
    </View>
  );
}
