import type { ChartValueForm } from "#lib/display/chart-value.ts";
import type { ChartTable } from "#lib/reports/chart-table.ts";
import type { TimeAxis } from "#lib/reports/prepare-time-axis.ts";
import type { ValueAxis } from "#lib/reports/prepare-value-axis.ts";

/** Colour families: the bare count, people who engage, and what calls for a look. `strength` is from 0 to 1. */
export type ChartTone = { family: "nominal" | "genuine" | "mark"; strength: number };

export type ChartSeries = {
  id: string;
  label: string;
  tone: ChartTone;
  /** `stack`: areas on top of each other in the order given. `band`: the area between two values. */
  shape: "line" | "dashed" | "band" | "stack";
  /** Each known point is an event of its own, a list for example, and gets a dot. */
  hasDots: boolean;
};

export type ChartRow = {
  time: number;
  /** What is drawn here; between two known points of a sparse line the straight way between them. Null = a gap. */
  drawn: Record<string, number | [number, number] | null>;
  /** Dotted: a long time of which nothing is known. */
  bridge: Record<string, number | null>;
  /** What is known of this very day, for the tooltip. */
  known: Record<string, number | [number, number]>;
};

/** Where a line ends, with its name and last value beside it. */
export type ChartEnd = { id: string; time: number; value: number; name: string; text: string; tone: ChartTone };

/** A dated effort behind the lines. */
export type ChartMark = {
  from: number;
  to: number;
  /** Null = too many to name. */
  label: string | null;
  /** 0 = the uppermost line of names; names that would lie on one another stand on lines of their own. */
  row: number;
  /** On which side of the mark its name has room. */
  side: "left" | "right";
};

export type ChartPanel = {
  id: string;
  /** Said above the panel; null = the lines name themselves. */
  label: string | null;
  form: ChartValueForm;
  axis: ValueAxis;
  series: ChartSeries[];
  rows: ChartRow[];
  ends: ChartEnd[];
  /** A value with a line of its own. */
  baseline: number | null;
};

/** Everything a chart over time draws, already decided: panels one under the other on one time axis. */
export type TimeChart = {
  axis: TimeAxis;
  panels: ChartPanel[];
  marks: ChartMark[];
  sentence: string;
  note: string;
  table: ChartTable;
  /** RFC 4180 text; an unknown value is an empty field. */
  csv: string;
};
