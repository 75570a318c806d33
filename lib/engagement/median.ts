/** The middle value, between the two middle ones for an even number of them. NaN = there are none. */
export function median(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  const half = ascending.length / 2;
  const high = ascending[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((ascending[half - 1] ?? Number.NaN) + high) / 2 : high;
}

/** How many usual spreads `value` lies above the middle of `usual` (model.md 11), by the median absolute deviation. */
export function robustDistance(value: number, usual: readonly number[]): number {
  const m = median(usual);
  const deviation = median(usual.map((each) => Math.abs(each - m)));
  // 1.4826: such a deviation as a standard deviation. Counts spread by their root at least.
  return (value - m) / Math.max(1.4826 * deviation, Math.sqrt(Math.max(m, 1)));
}
