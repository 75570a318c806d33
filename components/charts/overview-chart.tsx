"use client";
import dynamic from "next/dynamic";
import { Button } from "react-aria-components/Button";
import { panelHeight } from "#components/charts/panel-height.ts";
import { saveCsv } from "#components/charts/save-csv.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import type { OverviewChart as PreparedChart } from "#lib/reports/prepare-overview-chart.ts";

// recharts draws only in the browser and weighs more than the rest of the page.
const ChartPanels = dynamic(() => import("#components/charts/chart-panels.tsx").then((module) => module.ChartPanels), {
  ssr: false,
});

type OverviewChartProps = { chart: PreparedChart; fileName: string; locale: string };

export function OverviewChart({ chart, fileName, locale }: OverviewChartProps) {
  const height = chart.panels.reduce((sum, _, index) => sum + panelHeight(index === chart.panels.length - 1), 0);
  return (
    <figure>
      <div role="img" aria-label={chart.sentence} style={{ minHeight: height }}>
        <ChartPanels axis={chart.axis} panels={chart.panels} locale={locale} />
      </div>
      <figcaption className="mt-3 flex flex-wrap items-baseline gap-x-5 gap-y-2 text-fine text-faint">
        <Disclosure label="Table">
          <div className="mt-2">
            <ChartTable chart={chart} />
          </div>
        </Disclosure>
        <Button className="link-quiet cursor-pointer hover:text-ink" onPress={() => saveCsv(fileName, chart.csv)}>
          CSV
        </Button>
        <span className="ml-auto">{chart.note}</span>
      </figcaption>
    </figure>
  );
}

function ChartTable({ chart }: { chart: PreparedChart }) {
  return (
    <table className={`${tableLook} min-w-[20rem]`}>
      <caption className="sr-only">{chart.sentence}</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            Day
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Followers
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            People, 28 days
          </th>
        </tr>
      </thead>
      <tbody>
        {chart.table.map((row) => (
          <tr key={row.day}>
            <th scope="row" className={`${cellLook} text-left font-normal`}>
              {row.dayText}
            </th>
            <td className={`${cellLook} ${numberLook}`}>{row.followers}</td>
            <td className={`${cellLook} ${numberLook}`}>{row.people}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
