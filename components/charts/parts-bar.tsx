import { toneColour } from "#components/charts/tone-colour.ts";
import type { ChartTone } from "#lib/reports/time-chart.ts";

type PartsBarProps = {
  /** What the bar shows, in words. */
  sentence: string;
  parts: { id: string; value: number; tone: ChartTone }[];
};

/** Parts of a whole, side by side; each is as wide as its share, and none so narrow that it is not seen. */
export function PartsBar({ sentence, parts }: PartsBarProps) {
  return (
    <div role="img" aria-label={sentence} className="flex h-6 gap-[2px] overflow-hidden">
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <span
            key={part.id}
            className="min-w-[2px]"
            style={{ flexGrow: part.value, background: toneColour[part.tone.family], opacity: part.tone.strength }}
          />
        ))}
    </div>
  );
}
