/** Ranks from 1; equal values share the mean of the ranks they take up. */
export function midRanks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let place = from; place < to; place++) ranks[order[place] ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Spearman's rho: Pearson's correlation of mid-ranks. Null = one side is constant, or there are fewer than two pairs. */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  const [a, b] = [centred(midRanks(x)), centred(midRanks(y))];
  const spread = Math.sqrt(dot(a, a) * dot(b, b));
  return spread === 0 ? null : Math.max(-1, Math.min(1, dot(a, b) / spread));
}

/** Lag-1 autocorrelation of ranks; null = they are all equal. */
export function autocorrelation(ranks: readonly number[]): number | null {
  const a = centred(ranks);
  const spread = dot(a, a);
  return spread === 0 ? null : dot(a.slice(1), a) / spread;
}

const mostPermuted = 9;

/**
 * Exact two-sided p of Spearman's rho: share of all orders of `y` that go at least as far apart from no link. Null = more
 * than nine pairs, which have too many orders, or none.
 */
export function permutationP(x: readonly number[], y: readonly number[]): number | null {
  const n = x.length;
  if (n > mostPermuted || n === 0) return null;
  // Twice the distance to the mean rank is a whole number: no rounding decides what is "as far".
  const [a, b] = [x, y].map((values) => midRanks(values).map((rank) => 2 * rank - n - 1));
  if (a === undefined || b === undefined) return null;
  const observed = Math.abs(dot(a, b));
  let far = 0;
  let orders = 0;
  const walk = (place: number, free: number, sum: number): void => {
    if (place === n) {
      orders++;
      if (Math.abs(sum) >= observed) far++;
      return;
    }
    for (let each = 0; each < n; each++) {
      if (free & (1 << each)) walk(place + 1, free & ~(1 << each), sum + (a[place] ?? 0) * (b[each] ?? 0));
    }
  };
  walk(0, (1 << n) - 1, 0);
  return far / orders;
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return values.map((each) => each - mean);
}

/** Over the places that both have. */
function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, each, place) => sum + each * (b[place] ?? 0), 0);
}
