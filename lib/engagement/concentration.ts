/** How evenly credit is spread over people (model.md 6). `n2 <= n1 <= n0`. */
export type Concentration = {
  /** People. */
  n0: number;
  /** Effective numbers of people: exp of the entropy, and 1 / sum of the squared shares (Hill 1973). */
  n1: number;
  n2: number;
  /** Fewest people with half of the credit. */
  n50: number;
  /** 0 = all have the same. */
  gini: number;
};

/** Null = nobody has credit. The order of `credits` does not matter, to the last bit. */
export function concentration(credits: readonly number[]): Concentration | null {
  const ascending = Float64Array.from(credits).sort();
  return concentrationOfSorted(ascending, new Uint32Array(ascending.length).fill(1));
}

/** The same for ascending credits of which each occurs `times` over. */
export function concentrationOfSorted(ascending: Float64Array, times: Uint32Array): Concentration | null {
  let people = 0;
  let sum = 0;
  for (let i = 0; i < ascending.length; i++) {
    people += times[i] ?? 0;
    sum += (ascending[i] ?? 0) * (times[i] ?? 0);
  }
  if (sum <= 0) return null;
  let entropy = 0;
  let squares = 0;
  let weighed = 0;
  let before = 0;
  for (let i = 0; i < ascending.length; i++) {
    const many = times[i] ?? 0;
    const credit = ascending[i] ?? 0;
    const share = credit / sum;
    if (share > 0) entropy -= many * share * Math.log(share);
    squares += many * share * share;
    // Sum of 2 rank - people - 1 over the ranks before + 1 to before + many.
    weighed += many * (2 * before + many - people) * credit;
    before += many;
  }
  // Equal credits give equal numbers; a rounding must not put them out of order.
  const n1 = Math.min(people, Math.exp(entropy));
  return {
    n0: people,
    n1,
    n2: Math.min(n1, 1 / squares),
    n50: fewestWithHalf(ascending, times, sum),
    gini: Math.max(0, weighed / (people * sum)),
  };
}

function fewestWithHalf(ascending: Float64Array, times: Uint32Array, sum: number): number {
  // Exactly half is enough, also when a rounding hides it.
  let missing = sum / 2 - sum * 1e-12;
  let people = 0;
  for (let i = ascending.length - 1; i >= 0 && missing > 0; i--) {
    const [credit, many] = [ascending[i] ?? 0, times[i] ?? 0];
    const taken = Math.min(many, Math.ceil(missing / credit));
    people += taken;
    missing -= taken * credit;
  }
  return people;
}
