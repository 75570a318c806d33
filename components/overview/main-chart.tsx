import { PartsBar } from "#components/charts/parts-bar.tsx";
import { TimeChart } from "#components/charts/time-chart.tsx";
import { ToneDot } from "#components/charts/tone-dot.tsx";
import type { Parts, MainChart as PreparedChart } from "#lib/reports/main-chart.ts";

type MainChartProps = { chart: PreparedChart; fileName: string; locale: string };

export function MainChart({ chart, fileName, locale }: MainChartProps) {
  if (chart.kind === "parts") return chart.parts ? <PartsList parts={chart.parts} /> : <Empty>{chart.empty}</Empty>;
  if (!chart.chart) return <Empty>{chart.empty}</Empty>;
  return <TimeChart chart={chart.chart} fileName={fileName} locale={locale} />;
}

function Empty({ children }: { children: string }) {
  return <p className="py-6 text-soft">{children}</p>;
}

/** A bar and, below it, what it is made of. */
function PartsList({ parts }: { parts: Parts }) {
  return (
    <>
      <PartsBar sentence={parts.sentence} parts={parts.rows} />
      <ul className="mt-5 grid gap-2">
        {parts.rows.map((row) => (
          <li key={row.id} className="flex items-baseline justify-between gap-4 border-t border-line pt-2">
            <span>
              <ToneDot tone={row.tone} />
              {row.name}
            </span>
            <span>{row.text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
