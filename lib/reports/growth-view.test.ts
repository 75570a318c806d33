import { expect, test } from "vitest";
import { growthView } from "#lib/reports/growth-view.ts";
import { interactionsGrowth } from "#lib/reports/interactions-growth.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

const covered = [[Date.UTC(2020, 0, 1), Date.UTC(2030, 0, 1)]] as const;
const range = { fromDay: "2026-01-05", toDay: "2026-07-20" };
// 30 weeks; followers and people both rise by 2, 1, 2, 1, ... a week: they move together.
const steps = Array.from({ length: 30 }, (_, n) => Math.ceil(1.5 * n));
const weeks = steps.map((step, n) => ({ weekEnd: shiftDay("2026-01-05", 7 * n), people28: 10 + step }));
const daily = steps.map((step, n) => ({
  day: shiftDay("2026-01-04", 7 * n),
  followers: 100 + step,
  people28: 10 + step,
}));
const facts = { weeks, daily, covered, peopleEver: 60, people28: 54 };

test("followers and people that move together are said to, and both lags are there", () => {
  const view = growthView(facts, range);
  expect(view).toMatchObject({ subject: "people", periodDays: 7, same: { verdict: "with", n: 29 } });
  // One week later the steps are the other way round.
  expect(view?.later).toMatchObject({ verdict: "against", n: 28 });
});

test("the elasticity is that of the range: from the last values before it to the last ones inside", () => {
  // Before January 19th: 103 followers and 13 people (n = 2). Inside up to July 19th: 142 and 54 as given.
  const view = growthView(facts, { ...range, fromDay: "2026-01-19" });
  expect(view?.elasticity?.value).toBeCloseTo(Math.log(54 / 13) / Math.log(142 / 103));
  expect(growthView({ ...facts, people28: null }, range)?.elasticity).toBeNull();
});

test("fewer than 30 people ever, or no week at all, is too little", () => {
  expect(growthView({ ...facts, peopleEver: 29 }, range)?.same).toMatchObject({
    verdict: "notEnough",
    lack: { has: 29, needs: 30, of: "people" },
  });
  expect(growthView({ ...facts, weeks: [] }, range)).toBeNull();
});

test("where nobody is named, followers are set against interactions per post", () => {
  const posts = steps.map((step, n) => ({
    publishedDay: shiftDay("2026-01-03", 7 * n),
    likes: 20 + step,
    comments: 1,
    shares: null,
    saves: null,
  }));
  const lastDay = shiftDay("2026-01-04", 7 * 29);
  expect(interactionsGrowth(posts, daily, lastDay)).toMatchObject({
    subject: "interactions",
    periodDays: 7,
    same: { verdict: "with" },
    elasticity: null,
  });
  const few = interactionsGrowth(posts.slice(-6), daily, lastDay);
  expect(few).toMatchObject({ periodDays: 28, same: { verdict: "notEnough" } });
  expect(interactionsGrowth([], daily, lastDay)).toBeNull();
});
