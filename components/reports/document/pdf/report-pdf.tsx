import { Document, Image, Page, View } from "@react-pdf/renderer";
import { openingOf } from "#components/reports/document/opening-of.ts";
import { sans } from "#components/reports/document/pdf/paper-fonts.ts";
import { measure, page, type } from "#components/reports/document/pdf/paper-look.ts";
import { PdfBlock } from "#components/reports/document/pdf/pdf-block.tsx";
import { PageFooter, PageHeader } from "#components/reports/document/pdf/pdf-furniture.tsx";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import { PdfPieces } from "#components/reports/document/pdf/pdf-pieces.tsx";
import { PdfSection } from "#components/reports/document/pdf/pdf-section.tsx";
import { PdfText } from "#components/reports/document/pdf/pdf-text.tsx";
import type { ReportView } from "#lib/reports/report-view.ts";

type ReportPdfProps = {
  view: ReportView;
  logoPng: Buffer | null;
  publishedAt: Date;
  /** Said once, at the end. */
  closing: string | null;
};

/** A report on A4. Of itself the file tells its title, the product that made it and the day of the issue. */
export function ReportPdf({ view, logoPng, publishedAt, closing }: ReportPdfProps) {
  const { colours } = usePdfLook();
  const { opening, rest } = openingOf(view);
  return (
    <Document
      title={view.title}
      creator="Rapport"
      producer="Rapport"
      creationDate={publishedAt}
      language={view.locale}
      pdfVersion="1.7"
    >
      <Page
        size={[page.width, page.height]}
        style={{
          fontFamily: sans,
          fontSize: type.body.fontSize,
          fontFeatureSettings: ["tnum"],
          color: colours.ink,
          paddingTop: page.top,
          paddingBottom: page.bottom,
          paddingHorizontal: page.side,
        }}
      >
        <PageHeader view={view} />
        <PageFooter view={view} />
        <Masthead view={view} logoPng={logoPng} />
        {opening ? (
          <View style={{ paddingTop: 16 }}>
            <PdfBlock block={opening.headline} heading={noHeading} after={null} />
          </View>
        ) : null}
        {view.words.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never change places
          <PdfText key={index} parts={paragraph} size={type.words} width={measure} marginTop={index === 0 ? 14 : 8} />
        ))}
        {opening ? <PdfPieces blocks={opening.blocks} from={0} heading={noHeading} /> : null}
        {rest.map((section) => (
          <PdfSection key={section.id} section={section} />
        ))}
        {closing ? (
          <PdfText
            parts={[{ text: closing }]}
            size={type.small}
            width={measure}
            colour={colours.faint}
            marginTop={18}
          />
        ) : null}
      </Page>
    </Document>
  );
}

const noHeading = { title: "", says: null };

function Masthead({ view, logoPng }: { view: ReportView; logoPng: Buffer | null }) {
  const { colours } = usePdfLook();
  const about = `${view.subject} on ${view.platform} · ${view.rangeText} · ${view.voice}`;
  return (
    <View style={{ borderBottom: `1.5pt solid ${colours.accent}`, paddingBottom: 12 }}>
      {logoPng ? (
        <Image
          src={{ data: logoPng, format: "png" }}
          style={{ width: 170, height: 34, objectFit: "contain", objectPosition: "left", marginBottom: 18 }}
        />
      ) : null}
      <PdfText parts={[{ text: view.title }]} size={type.title} width={measure} />
      <PdfText parts={[{ text: about }]} size={type.body} width={measure} colour={colours.soft} marginTop={9} />
    </View>
  );
}
