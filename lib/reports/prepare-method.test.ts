import { expect, test } from "vitest";
import { prepareMainChart } from "#lib/reports/main-chart.ts";
import { prepareMarks } from "#lib/reports/prepare-marks.ts";
import { prepareMethod } from "#lib/reports/prepare-method.ts";
import { madeMeasures, madeTallies } from "#lib/testing/made-figures.ts";
import { madeOverview, needsNames, ok } from "#lib/testing/made-overview.ts";

// Thin spaces around the dash, as the locale has them.
const gap = "\u2009–\u2009";
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

test("the method names model, settings, flat weights, and the time that files cover", () => {
  const overview = madeOverview({
    measures: madeMeasures({ figures: { G: ok(37.24), flatG: ok(22.1) } }),
    model: { version: 1, parametersHash: "0123456789abcdef0123" },
    coverage: {
      received: [
        [at("2026-01-01"), at("2026-02-01")],
        [at("2026-03-01"), at("2026-05-07")],
      ],
      given: [],
      messages: [],
    },
  });
  expect(prepareMethod(overview, "en-GB").map(({ term, text }) => [term, text])).toEqual([
    ["As of", "7 May 2026, 20:00 UTC"],
    ["Model", "version 1"],
    ["Settings", "0123456789abcdef"],
    ["With flat weights", "genuine engagement would be 22.1 instead of 37.2: every act counts 1, whatever it took"],
    ["Received, all of it", `1 Jan${gap}1 Feb 2026, 1 Mar${gap}7 May 2026`],
    ["Given, all of it", "for no time: no file holds it"],
  ]);
  expect(prepareMethod(madeOverview(), "en-GB")[3]?.text).toBe("needs interactions with names");
  expect(prepareMethod(madeOverview({ measures: null, model: null }), "en-GB")).toEqual([]);
});

test("figures without marks stand beside those with them, whenever there is a mark", () => {
  const marked = madeMeasures({
    figures: { people28: ok(9), G: ok(5.5), core: needsNames },
    marks: 3,
    withoutMarks: { people28: ok(7), G: ok(4.25), core: needsNames },
  });
  expect(prepareMarks(marked, "en-GB")).toMatchObject({
    says: expect.stringContaining("You marked 3 people."),
    rows: [
      { id: "people28", withMarks: "9", without: "7" },
      { id: "core", withMarks: "needs interactions with names", without: "needs interactions with names" },
      { id: "G", withMarks: "5.5", without: "4.3" },
    ],
  });
  expect(prepareMarks(madeMeasures({}), "en-GB")).toBeNull();
});

test("each choice has its chart, and says what it takes where there is none", () => {
  const bare = madeOverview();
  for (const choice of ["real", "strength", "classes", "outside"] as const) {
    const chart = prepareMainChart(bare, choice, "en-GB");
    expect([choice, chart.kind === "time" ? chart.chart : chart.parts]).toEqual([choice, null]);
    expect(chart.empty).not.toBe("");
  }
  for (const choice of ["proof", "followers"] as const) {
    const chart = prepareMainChart(bare, choice, "en-GB");
    expect(chart.kind === "time" && chart.chart?.panels.length).toBe(1);
  }
});

test("from the list, from outside, and rings add up to the people", () => {
  const overview = madeOverview({
    measures: madeMeasures({
      figures: { people28: ok(10), reachFollowers: ok(6), reachOutsiders: ok(3) },
      classes: { ...madeTallies({}).classes, unprompted: 3, returned: 1 },
    }),
    unasked: ok(0.75),
  });
  const outside = prepareMainChart(overview, "outside", "en-GB");
  expect(outside.kind === "parts" && outside.parts?.rows.map(({ id, value }) => [id, value])).toEqual([
    ["followers", 6],
    ["outsiders", 3],
    ["rings", 1],
  ]);
  const classes = prepareMainChart(overview, "classes", "en-GB");
  expect(classes.kind === "parts" && classes.parts?.sentence).toBe("75% of 4 dated acts by named people came unasked.");
});
