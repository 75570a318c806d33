export type ValueAxis = { from: number; to: number; ticks: number[] };

const mostSteps = 4;

/** An axis that holds all values with four steps at most, each 1, 2 or 5 times a power of ten. */
export function prepareValueAxis(
  values: readonly number[],
  { startsAtZero, wholeNumbers }: { startsAtZero: boolean; wholeNumbers: boolean },
): ValueAxis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0) return { from: 0, to: 1, ticks: [0, 1] };
  const bottom = startsAtZero ? Math.min(0, low) : low;
  const step = niceStep(Math.max(high - bottom, wholeNumbers ? 1 : 0), wholeNumbers);
  const from = Math.floor(bottom / step + 1e-9) * step;
  const to = Math.max(Math.ceil(high / step - 1e-9) * step, from + step);
  const steps = Math.round((to - from) / step);
  // Multiplied rather than added up, so that a tick is 0.3 and not 0.30000000000000004.
  const ticks = Array.from({ length: steps + 1 }, (_, index) => Number((from + index * step).toPrecision(12)));
  return { from: ticks[0] ?? from, to: ticks.at(-1) ?? to, ticks };
}

/** Below this a span is a rounding of none. */
const smallestSpan = 1e-9;

function niceStep(span: number, wholeNumbers: boolean): number {
  if (span < smallestSpan) return 1;
  const rough = span / mostSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * (1 - 1e-9)) ?? 10 * power;
  return wholeNumbers ? Math.max(1, step) : step;
}
