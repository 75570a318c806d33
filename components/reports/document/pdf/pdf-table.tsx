import { Text, View } from "@react-pdf/renderer";
import { columnGap } from "#components/reports/document/pdf/column-widths.ts";
import { headPadding, isSmall, type LaidTable, rowPadding } from "#components/reports/document/pdf/lay-table.ts";
import { measure, type } from "#components/reports/document/pdf/paper-look.ts";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import { PdfText } from "#components/reports/document/pdf/pdf-text.tsx";
import { ToneSquare } from "#components/reports/document/pdf/tone-square.tsx";
import { formatCount } from "#lib/display/numbers.ts";

type PdfTableProps = { laid: LaidTable; numeric: readonly boolean[]; locale: string; marginTop: number };

/** A table whose head stands again on each page that it goes on to; a row never breaks. */
export function PdfTable({ laid, numeric, locale, marginTop }: PdfTableProps) {
  const { widths, indent, head, rows, of } = laid;
  const { colours } = usePdfLook();
  const cells = (texts: readonly string[], { fontSize, lineHeight }: typeof type.table, colour: string) =>
    texts.map((text, column) => {
      const gap = column === widths.length - 1 ? 0 : columnGap;
      // As in PdfText, there is room for the break that the library counts in.
      const room = numeric[column] ? { marginLeft: -fontSize } : { marginRight: -fontSize };
      return (
        <Text
          // Columns never change places, and two of them may have the same name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={column}
          style={{
            fontSize,
            lineHeight,
            color: colour,
            width: (widths[column] ?? 0) + fontSize,
            paddingRight: gap,
            textAlign: numeric[column] ? "right" : "left",
            ...room,
          }}
        >
          {text}
        </Text>
      );
    });
  return (
    <View wrap={!isSmall(laid)} style={{ marginTop }}>
      <View
        fixed
        style={{ flexDirection: "row", alignItems: "flex-end", paddingBottom: headPadding, paddingLeft: indent }}
      >
        {cells(head.cells, type.small, colours.faint)}
      </View>
      {rows.map(({ cells: texts, tone }, index) => (
        <View
          // Two rows may say the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          wrap={false}
          style={{
            flexDirection: "row",
            borderTop: `0.5pt solid ${colours.line}`,
            paddingVertical: rowPadding,
            paddingLeft: tone ? 0 : indent,
          }}
        >
          {tone ? <ToneSquare tone={tone} /> : null}
          {cells(texts, type.table, colours.ink)}
        </View>
      ))}
      {of === null ? null : (
        <PdfText
          parts={[{ text: `${rows.length} of ${formatCount(of, locale)} rows. The page of this report has them all.` }]}
          size={type.small}
          width={measure}
          colour={colours.faint}
          marginTop={4}
        />
      )}
    </View>
  );
}
