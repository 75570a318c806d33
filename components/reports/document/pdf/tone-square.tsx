import { View } from "@react-pdf/renderer";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import type { ChartTone } from "#lib/reports/time-chart.ts";

/** The colour of a part beside its name, and the width that it takes. */
export function ToneSquare({ tone }: { tone: ChartTone }) {
  const { colours } = usePdfLook();
  return (
    <View
      style={{
        width: 5.5,
        height: 5.5,
        marginTop: 2.5,
        marginRight: toneRoom - 5.5,
        borderRadius: 1,
        backgroundColor: colours[tone.family],
        opacity: tone.strength,
      }}
    />
  );
}

export const toneRoom = 10;
