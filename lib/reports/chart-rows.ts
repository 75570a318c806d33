import { dayMs } from "#lib/engagement/days.ts";
import type { ChartRow } from "#lib/reports/time-chart.ts";
import { dayTime } from "#lib/reports/utc-days.ts";

/** A day that is known; null = known to be unknown. */
export type SeriesPoint = {
  day: string;
  value: number | null;
  /** Nothing is known of this very day: the line only passes there, between two points that are known. */
  isPassing?: boolean;
};

/** Points of one line. `sparse`: each point is a list and the way between two of them is straight; else days follow days. */
export type RowSource = { id: string; points: readonly SeriesPoint[]; sparse: boolean };

type Known = { time: number; value: number; isPassing: boolean };

/**
 * Lines on one set of rows, as recharts wants them. A sparse line passes through the rows between its points; where two
 * points lie further apart than half again the usual distance, it is a dotted bridge. In a dense line a day (or week)
 * that is missing is a gap.
 */
export function chartRows(sources: readonly RowSource[]): ChartRow[] {
  const lines = sources.map((source) => ({
    id: source.id,
    ...(source.sparse ? sparse(source.points) : dense(source.points)),
  }));
  const times = [...new Set(lines.flatMap((line) => line.times))].sort((a, b) => a - b);
  return times.map((time) => {
    const row: ChartRow = { time, drawn: {}, bridge: {}, known: {} };
    for (const { id, at } of lines) {
      const here = at(time);
      row.drawn[id] = here.drawn;
      row.bridge[id] = here.bridge;
      if (here.known !== null) row.known[id] = here.known;
    }
    return row;
  });
}

type Here = { drawn: number | null; bridge: number | null; known: number | null };
type Line = { times: number[]; at: (time: number) => Here };

const nothing: Here = { drawn: null, bridge: null, known: null };

function sparse(points: readonly SeriesPoint[]): Line {
  const known = knownOf(points);
  const usual = median(known.slice(1).map((point, index) => point.time - (known[index]?.time ?? point.time)));
  const isFar = (before: Known, after: Known) => usual !== null && after.time - before.time > usual * 1.5;
  const middles = known.flatMap((point, index) => {
    const before = known[index - 1];
    return before && isFar(before, point) ? [(before.time + point.time) / 2] : [];
  });
  let next = 0;
  return {
    times: [...known.map((point) => point.time), ...middles],
    // Called with rising times.
    at: (time) => {
      while ((known[next]?.time ?? Number.POSITIVE_INFINITY) <= time) next += 1;
      const before = known[next - 1];
      const after = known[next];
      if (!before) return nothing;
      if (before.time === time) {
        const earlier = known[next - 2];
        const isBridged = (after && isFar(before, after)) || (earlier && isFar(earlier, before));
        return {
          drawn: before.value,
          bridge: isBridged ? before.value : null,
          known: before.isPassing ? null : before.value,
        };
      }
      if (!after) return nothing;
      const between = before.value + ((after.value - before.value) * (time - before.time)) / (after.time - before.time);
      return isFar(before, after) ? { ...nothing, bridge: between } : { ...nothing, drawn: between };
    },
  };
}

function dense(points: readonly SeriesPoint[]): Line {
  const known = knownOf(points);
  const byTime = new Map(known.map((point) => [point.time, point.value]));
  const usual = median(known.slice(1).map((point, index) => point.time - (known[index]?.time ?? point.time))) ?? dayMs;
  // A row with nothing in it right after the last known one breaks the line.
  const breaks = known.flatMap((point, index) => {
    const after = known[index + 1];
    return after && after.time - point.time > usual * 1.5 ? [point.time + usual / 2] : [];
  });
  let next = 0;
  return {
    times: [...byTime.keys(), ...breaks],
    at: (time) => {
      while ((known[next]?.time ?? Number.POSITIVE_INFINITY) <= time) next += 1;
      const here = byTime.get(time);
      if (here !== undefined) return { drawn: here, bridge: null, known: here };
      const [before, after] = [known[next - 1], known[next]];
      // A row of another line, between two neighbours of this one.
      if (!before || !after || after.time - before.time > usual * 1.5) return nothing;
      const between = before.value + ((after.value - before.value) * (time - before.time)) / (after.time - before.time);
      return { ...nothing, drawn: between };
    },
  };
}

function knownOf(points: readonly SeriesPoint[]): Known[] {
  return points.flatMap(({ day, value, isPassing = false }) =>
    value === null ? [] : [{ time: dayTime(day), value, isPassing }],
  );
}

function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
