import fc from "fast-check";
import { expect, test } from "vitest";
import { signTest } from "#lib/engagement/sign-test.ts";

// E20
test.each([
  [15, 5, 0.041389],
  [8, 2, 0.109375],
  [3, 3, 1],
  [0, 0, 1],
  [1, 0, 1],
  [2, 0, 0.5],
  [0, 6, 2 / 64],
])("%i came and %i went", (gained, lost, p) => {
  expect(signTest(gained, lost)).toBeCloseTo(p, 6);
});

/** The definition itself, in whole numbers without rounding: 2 * sum of C(n, i) from k on, over 2^n. */
function exactly(gained: number, lost: number): number {
  const n = gained + lost;
  let term = 1n;
  let sum = 0n;
  for (let i = 0; i <= n; i++) {
    if (i >= Math.max(gained, lost)) sum += term;
    term = (term * BigInt(n - i)) / BigInt(i + 1);
  }
  return Math.min(1, Number((2n * sum * 10n ** 15n) / 2n ** BigInt(n)) / 1e15);
}

test("property: as the definition in exact whole numbers says", () => {
  fc.assert(
    fc.property(fc.nat(120), fc.nat(120), (gained, lost) => {
      expect(signTest(gained, lost)).toBeCloseTo(exactly(gained, lost), 12);
      expect(signTest(lost, gained)).toBe(signTest(gained, lost));
    }),
  );
});

test("a million changes neither overflow nor vanish", () => {
  expect(signTest(500_000, 500_000)).toBe(1);
  // 501,000 of a million lie two standard deviations out: 2 * (1 - Phi(1.999)) = 0.0456.
  expect(signTest(501_000, 499_000)).toBeCloseTo(0.0456, 4);
  expect(signTest(1_000_000, 0)).toBe(0);
});
