/**
 * Exact two-sided sign test (model.md 14.3): how often a fair coin would fall at least as far apart. 1 when nobody came
 * or went. The tail is set against the sum of all terms rather than against 2^n, which would overflow for large n.
 */
export function signTest(gained: number, lost: number): number {
  const n = gained + lost;
  const most = Math.max(gained, lost);
  if (2 * most <= n) return 1;
  // With C(n, most) as 1: C(n, i + 1) / C(n, i) = (n - i) / (i + 1).
  let tail = 1;
  let term = 1;
  for (let i = most; i < n && term > Number.EPSILON * tail; i++) {
    term *= (n - i) / (i + 1);
    tail += term;
  }
  // Upper half of all terms. Far out it may exceed every number; then the share is 0.
  let upper = tail;
  term = 1;
  for (let i = most; 2 * (i - 1) > n; i--) {
    term *= i / (n - i + 1);
    upper += term;
  }
  const middle = n % 2 === 0 ? term * ((n / 2 + 1) / (n / 2)) : 0;
  return Math.min(1, (2 * tail) / (2 * upper + middle));
}
