import type { SeriesPoint } from "#lib/reports/overview.ts";
import { dayTime } from "#lib/reports/utc-days.ts";

/** `value` is drawn solid, `bridge` dotted; both null = a break in the line. */
export type LineRow = { time: number; value: number | null; bridge: number | null; isPoint: boolean };

/**
 * The line through snapshots. Where two of them lie further apart than half again the usual distance, a dotted
 * bridge says that nothing is known in between.
 */
export function prepareSnapshotLine(points: SeriesPoint[]): LineRow[] {
  const known = points.flatMap((point) =>
    point.value === null ? [] : [{ time: dayTime(point.day), value: point.value }],
  );
  const usual = median(known.slice(1).map((point, index) => point.time - (known[index]?.time ?? point.time)));
  const rows: LineRow[] = [];
  for (const [index, point] of known.entries()) {
    const before = known[index - 1];
    const last = rows.at(-1);
    const isFar = before !== undefined && usual !== null && point.time - before.time > usual * 1.5;
    if (before && last && isFar) {
      last.bridge = before.value;
      rows.push({
        time: (before.time + point.time) / 2,
        value: null,
        bridge: (before.value + point.value) / 2,
        isPoint: false,
      });
    }
    rows.push({ time: point.time, value: point.value, bridge: isFar ? point.value : null, isPoint: true });
  }
  return rows;
}

/** The line through days: a day that is missing or unknown is a gap, never bridged. */
export function prepareDailyLine(points: SeriesPoint[]): LineRow[] {
  const rows: LineRow[] = [];
  for (const point of points) {
    const time = dayTime(point.day);
    const last = rows.at(-1);
    if (last && time - last.time > 86_400_000) {
      rows.push({ time: last.time + 86_400_000, value: null, bridge: null, isPoint: false });
    }
    rows.push({ time, value: point.value, bridge: null, isPoint: point.value !== null });
  }
  return rows;
}

function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
