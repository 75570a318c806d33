import { toneColour } from "#components/charts/tone-colour.ts";
import type { ChartTone } from "#lib/reports/time-chart.ts";

/** The colour of a part beside its name. */
export function ToneDot({ tone }: { tone: ChartTone }) {
  return (
    <span
      aria-hidden="true"
      className="mr-2 inline-block size-[9px] rounded-dot"
      style={{ background: toneColour[tone.family], opacity: tone.strength }}
    />
  );
}
