import { Text, View } from "@react-pdf/renderer";
import { measure, type } from "#components/reports/document/pdf/paper-look.ts";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import { ToneSquare } from "#components/reports/document/pdf/tone-square.tsx";
import type { Parts } from "#lib/reports/main-chart.ts";

const gap = 1.25;
/** No part so narrow that it is not seen. */
const least = 1.25;

type PdfPartsBarProps = {
  parts: Parts["rows"];
  /** What follows does not name the colours. */
  hasLegend: boolean;
};

/** Parts of a whole, side by side, each as wide as its share. */
export function PdfPartsBar({ parts, hasLegend }: PdfPartsBarProps) {
  const { colours } = usePdfLook();
  const seen = parts.filter((part) => part.value > 0);
  const sum = seen.reduce((total, part) => total + part.value, 0);
  const room = measure - gap * (seen.length - 1) - least * seen.length;
  return (
    <View wrap={false}>
      <View style={{ flexDirection: "row", height: 15 }}>
        {seen.map((part, index) => (
          <View
            key={part.id}
            style={{
              width: least + (room * part.value) / sum,
              marginLeft: index === 0 ? 0 : gap,
              backgroundColor: colours[part.tone.family],
              opacity: part.tone.strength,
            }}
          />
        ))}
      </View>
      {hasLegend ? (
        <View style={{ flexDirection: "row", flexWrap: "wrap", marginTop: 6 }}>
          {parts.map((part) => (
            <View key={part.id} style={{ flexDirection: "row", marginRight: 14, marginBottom: 3 }}>
              <ToneSquare tone={part.tone} />
              <Text style={{ fontSize: type.small.fontSize, color: colours.soft }}>{`${part.name} ${part.text}`}</Text>
            </View>
          ))}
        </View>
      ) : null}
    </View>
  );
}
