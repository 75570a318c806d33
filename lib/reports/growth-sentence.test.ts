import { expect, test } from "vitest";
import type { GrowthLink } from "#lib/engagement/growth-link.ts";
import { elasticitySentence, growthSentence } from "#lib/reports/growth-sentence.ts";

const link = (verdict: "with" | "noLink" | "against" | "unclear", rho: number, lo: number, hi: number, n: number) =>
  ({ verdict, rho, lo, hi, n, nEff: n, levelsRho: 0.97, permutationP: null }) satisfies GrowthLink;

test("each verdict has its sentence and its numbers", () => {
  expect(growthSentence(link("with", 0.889, 0.522, 0.978, 14), "people", "en-GB")).toBe(
    "More followers went along with more people (rho 0.89, 0.52 to 0.98; 14 changes).",
  );
  expect(growthSentence(link("noLink", 0.186, -0.136, 0.472, 40), "people", "en-GB")).toBe(
    "Follower growth did not bring people: the link is at most weak (0.19, −0.14 to 0.47; 40 changes).",
  );
  expect(growthSentence(link("against", -0.867, -0.977, -0.398, 14), "people", "en-GB")).toBe(
    "While followers grew, people left (rho −0.87, −0.98 to −0.40; 14 changes).",
  );
  expect(growthSentence(link("unclear", -0.634, -0.994, 0.885, 12), "people", "en-GB")).toBe(
    "No clear link either way (rho −0.63, −0.99 to 0.89; 12 changes).",
  );
});

test("too little says what there is of what it takes", () => {
  const lacking = (lack: Extract<GrowthLink, { verdict: "notEnough" }>["lack"]): GrowthLink => ({
    verdict: "notEnough",
    n: lack?.has ?? 9,
    lack,
  });
  expect(growthSentence(lacking({ has: 5, needs: 8, of: "changes" }), "people", "en-GB")).toBe(
    "Too little to say: 5 of 8 changes.",
  );
  expect(growthSentence(lacking({ has: 12, needs: 30, of: "people" }), "people", "en-GB")).toBe(
    "Too little to say: 12 of 30 people.",
  );
  expect(growthSentence(lacking(null), "people", "en-GB")).toBe(
    "Too little to say: followers or people changed by the same every time.",
  );
});

test("without names the sentence is about interactions", () => {
  expect(growthSentence(link("against", -0.9, -1, -0.4, 9), "interactions", "en-GB")).toContain("interactions fell");
  expect(growthSentence(link("with", 0.9, 0.4, 1, 9), "interactions", "en-GB")).toContain("with more interactions");
});

test("elasticity says how far both moved, and not what doubling would bring", () => {
  const said = (followers: number, people: number, value: number) =>
    elasticitySentence({ value, followers, people }, "people", "en-GB");
  expect(said(0.68, 0.12, 0.2184)).toBe(
    "Over this range followers grew by 68% and people grew by 12%: elasticity 0.22.",
  );
  expect(said(-0.08, 0.35, -3.6)).toBe(
    "Over this range followers fell by 8% and people grew by 35%: elasticity −3.60.",
  );
  expect(said(1, 0, 0)).toContain("people stayed the same: elasticity 0.00");
  expect(elasticitySentence(null, "people", "en-GB")).toBeNull();
});
