import { expect, test } from "vitest";
import type { Measure } from "#lib/engagement/measure.ts";
import { prepareClasses, restOfActs, unaskedShare } from "#lib/reports/prepare-classes.ts";
import { madeMeasures, madeTallies } from "#lib/testing/made-figures.ts";

const none = madeTallies({}).classes;
const classes = {
  ...none,
  unprompted: 60,
  community: 10,
  untested: 1,
  returned: 18,
  incentivised: 6,
  noise: 5,
  undated: 7,
};

test("classes add up to all acts, those that hold nothing are left out", () => {
  const view = prepareClasses(classes, "en-GB");
  expect(view?.rows.map((row) => [row.class, row.acts, row.shareText])).toEqual([
    ["unprompted", 60, "60%"],
    ["community", 10, "10%"],
    ["untested", 1, "1%"],
    ["returned", 18, "18%"],
    ["incentivised", 6, "6%"],
    ["noise", 5, "5%"],
    ["undated", 7, null],
  ]);
  expect(view?.rows.reduce((sum, row) => sum + row.acts, 0)).toBe(view?.total);
  expect([view?.total, view?.dated]).toEqual([107, 100]);
});

const measures = (classes: typeof none | null, states: [Measure["state"], Measure["state"]] = ["ok", "ok"]) =>
  madeMeasures({
    classes,
    figures: {
      exchangeShare: { value: 0, state: states[0] },
      noiseShare: { value: 0, state: states[1] },
    },
  });

test("unasked are the genuine ones among the dated, and the rest is named", () => {
  expect(unaskedShare(measures(classes))).toEqual({ value: 0.71, state: "ok", n: 100 });
  expect(restOfActs(classes, "en-GB")).toBe("the rest: 18% exchange, 6% giveaway, 5% repeated texts");
  expect(restOfActs({ ...none, unprompted: 3 }, "en-GB")).toBeNull();
});

test("where more may have been exchange or noise, the share is at most, or an estimate", () => {
  expect(unaskedShare(measures(classes, ["atLeast", "ok"])).state).toBe("atMost");
  expect(unaskedShare(measures(classes, ["ok", "atLeast"])).state).toBe("atMost");
  expect(unaskedShare(measures(classes, ["atLeast", "estimate"])).state).toBe("estimate");
});

test("no name, no share; no dated act, too little; nothing unasked is 0", () => {
  expect(unaskedShare(null)).toEqual({ value: null, state: "needsNames" });
  expect(unaskedShare(measures(null))).toEqual({ value: null, state: "needsNames" });
  expect(unaskedShare(measures({ ...none, undated: 4 }))).toEqual({ value: null, state: "notEnough", n: 0 });
  expect(unaskedShare(measures({ ...none, returned: 4 })).value).toBe(0);
  expect(prepareClasses(null, "en-GB")).toBeNull();
});
