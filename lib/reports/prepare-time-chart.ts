import { formatChartValue } from "#lib/display/chart-value.ts";
import { type ChartColumn, chartTable } from "#lib/reports/chart-columns.ts";
import { prepareMarks } from "#lib/reports/chart-marks.ts";
import { chartRows, type SeriesPoint } from "#lib/reports/chart-rows.ts";
import type { DatedEffort, DayRange } from "#lib/reports/day-range.ts";
import { prepareTimeAxis } from "#lib/reports/prepare-time-axis.ts";
import { prepareValueAxis } from "#lib/reports/prepare-value-axis.ts";
import type { ChartEnd, ChartPanel, ChartRow, ChartSeries, TimeChart } from "#lib/reports/time-chart.ts";
import { dayTime, shiftDay } from "#lib/reports/utc-days.ts";

/** A line as it is asked for. A band has `upTo` for its upper edge. */
export type ChartLine = ChartSeries & {
  points: readonly SeriesPoint[];
  upTo?: readonly SeriesPoint[];
  /** Each point is a list and the way between two of them is straight; else days (or weeks) follow one another. */
  sparse: boolean;
};

export type PanelWish = Pick<ChartPanel, "id" | "label" | "form" | "baseline"> & {
  startsAtZero: boolean;
  lines: ChartLine[];
};

type ChartWish = {
  range: DayRange;
  panels: PanelWish[];
  efforts: readonly DatedEffort[];
  columns: ChartColumn[];
  sentence: string;
  note: string;
};

/** Decides all that a chart over time draws. */
export function prepareTimeChart({ range, panels, efforts, columns, ...texts }: ChartWish, locale: string): TimeChart {
  return {
    axis: prepareTimeAxis(range.fromDay, shiftDay(range.toDay, -1), locale),
    panels: panels.map((panel) => preparePanel(panel, locale)),
    marks: prepareMarks(efforts, range),
    ...texts,
    ...chartTable(columns, locale),
  };
}

function preparePanel({ lines, startsAtZero, ...panel }: PanelWish, locale: string): ChartPanel {
  const rows = withBands(
    chartRows(
      lines.flatMap((line) => [
        { id: line.id, points: line.points, sparse: line.sparse },
        ...(line.upTo ? [{ id: upperEdge(line.id), points: line.upTo, sparse: line.sparse }] : []),
      ]),
    ),
    lines,
  );
  return {
    ...panel,
    axis: prepareValueAxis([...drawnValues(rows, lines), ...(panel.baseline === null ? [] : [panel.baseline])], {
      startsAtZero,
      wholeNumbers: panel.form === "count",
    }),
    series: lines.map(({ points: _points, upTo: _upTo, sparse: _sparse, ...series }) => series),
    rows,
    ends: lines.filter((line) => line.shape === "line").flatMap((line) => endOf(line, panel.form, locale)),
  };
}

const upperEdge = (id: string) => `${id} up to`;

/** The two edges of a band become one pair. */
function withBands(rows: ChartRow[], lines: ChartLine[]): ChartRow[] {
  const bands = lines.filter((line) => line.upTo);
  for (const row of rows) {
    for (const { id } of bands) {
      const pair = (values: ChartRow["drawn"] | ChartRow["known"]): [number, number] | null => {
        const [low, high] = [values[id], values[upperEdge(id)]];
        return typeof low === "number" && typeof high === "number" ? [low, high] : null;
      };
      const known = pair(row.known);
      row.drawn[id] = pair(row.drawn);
      row.bridge[id] = null;
      if (known) row.known[id] = known;
      for (const values of [row.drawn, row.bridge, row.known]) delete values[upperEdge(id)];
    }
  }
  return rows;
}

function drawnValues(rows: ChartRow[], lines: ChartLine[]): number[] {
  const stacked = lines.filter((line) => line.shape === "stack");
  const alone = lines.filter((line) => line.shape !== "stack");
  const height = (row: ChartRow) =>
    // Parts of 1 add up to 1, and not to a hair more, which would take another tick.
    Number(
      stacked.reduce((sum, { id }) => sum + (typeof row.drawn[id] === "number" ? row.drawn[id] : 0), 0).toFixed(9),
    );
  return rows.flatMap((row) => [
    ...alone
      .flatMap((line) => [row.drawn[line.id], row.bridge[line.id]].flat())
      .filter((value) => typeof value === "number"),
    ...(stacked.length > 0 ? [height(row)] : []),
  ]);
}

function endOf(line: ChartLine, form: ChartPanel["form"], locale: string): ChartEnd[] {
  const last = line.points.findLast((point) => point.value !== null);
  if (!last || last.value === null) return [];
  const { id, label, tone } = line;
  return [
    {
      id,
      time: dayTime(last.day),
      value: last.value,
      name: label,
      text: formatChartValue(last.value, form, locale),
      tone,
    },
  ];
}
