import { expect, test } from "vitest";
import { campaignEffect, placeboP } from "#lib/engagement/campaign-effect.ts";

const dayMs = 86_400_000;

test("E21: one of eleven earlier spans brought as many", () => {
  expect(placeboP(14, [2, -3, 5, 0, 1, 14, -6, 3, 4, -1, 2])).toBeCloseTo(2 / 12, 12);
  expect(placeboP(1, [])).toBe(1);
});

// A campaign of two days and 28 to settle: spans of 30 days. People rise by one a day while it lasts, by none before.
const campaign = { from: 300 * dayMs, to: 302 * dayMs };
const people28At = (at: number) => Math.max(0, at / dayMs - 300);

test("a campaign is set against the spans of its length before it", () => {
  expect(campaignEffect(campaign, { from: 60 * dayMs, asOf: 330 * dayMs, people28At })).toEqual({
    status: "ok",
    change: 30,
    p: 1 / 9,
    earlier: [0, 0, 0, 0, 0, 0, 0, 0],
  });
});

test("seven spans are too few, and nothing is said before it has settled", () => {
  expect(campaignEffect(campaign, { from: 61 * dayMs, asOf: 330 * dayMs, people28At })).toEqual({
    status: "notEnough",
    lack: { has: 7, needs: 8, of: "periods" },
  });
  const early = campaignEffect(campaign, { from: 0, asOf: 329 * dayMs, people28At });
  expect(early).toEqual({ status: "tooEarly", until: 330 * dayMs });
});

test("a span of which an end is unknown is left out and counts as none", () => {
  const gap = (at: number) => (at === 180 * dayMs ? null : people28At(at));
  const found = campaignEffect(campaign, { from: 0, asOf: 400 * dayMs, people28At: gap });
  expect(found).toMatchObject({ status: "ok", earlier: Array(8).fill(0) });
});
