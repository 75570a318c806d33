import { ToneDot } from "#components/charts/tone-dot.tsx";
import type { Parts } from "#lib/reports/main-chart.ts";

/** What the parts of a bar are, where no table below it says so. */
export function PartsLegend({ parts }: { parts: Parts["rows"] }) {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-fine text-faint">
      {parts.map(({ id, name, text, tone }) => (
        <li key={id}>
          <ToneDot tone={tone} />
          {name} <span className="text-ink">{text}</span>
        </li>
      ))}
    </ul>
  );
}
