import { View } from "@react-pdf/renderer";
import { measure, type } from "#components/reports/document/pdf/paper-look.ts";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import { PdfText } from "#components/reports/document/pdf/pdf-text.tsx";

const termWidth = 130;
const gap = 14;

type PdfTermsProps = { lines: readonly { term: string; text: string }[]; marginTop: number };

/** Names at the left, what they stand for beside them; each straight in the flow of the page. */
export function PdfTerms({ lines, marginTop }: PdfTermsProps) {
  const { colours } = usePdfLook();
  return lines.map(({ term, text }, index) => (
    <View
      key={term}
      wrap={false}
      style={{
        flexDirection: "row",
        marginTop: index === 0 ? marginTop : 0,
        paddingVertical: 4,
        borderTop: index === 0 ? undefined : `0.5pt solid ${colours.line}`,
      }}
    >
      <PdfText parts={[{ text: term }]} size={type.table} width={termWidth} paddingRight={gap} colour={colours.faint} />
      <PdfText parts={[{ text }]} size={type.table} width={measure - termWidth - gap} />
    </View>
  ));
}
