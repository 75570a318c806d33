import { expect, test } from "vitest";
import { prepareClasses, restOfActs, unaskedShare } from "#lib/reports/prepare-classes.ts";
import { madeTallies } from "#lib/testing/made-figures.ts";

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

test("unasked are the genuine ones among the dated, and the rest is named", () => {
  expect(unaskedShare(classes)).toEqual({ value: 0.71, state: "ok", n: 100 });
  expect(restOfActs(classes, "en-GB")).toBe("the rest: 18% exchange, 6% giveaway, 5% repeated texts");
  expect(restOfActs({ ...none, unprompted: 3 }, "en-GB")).toBeNull();
});

test("where more than a tenth could not be tested the share is at most", () => {
  expect(unaskedShare({ ...none, unprompted: 9, untested: 1 }).state).toBe("ok");
  expect(unaskedShare({ ...none, unprompted: 8, untested: 2 }).state).toBe("atMost");
});

test("no name, no share; no dated act, too little", () => {
  expect(unaskedShare(null)).toEqual({ value: null, state: "needsNames" });
  expect(unaskedShare({ ...none, undated: 4 })).toEqual({ value: null, state: "notEnough", n: 0 });
  expect(unaskedShare({ ...none, returned: 4 }).value).toBe(0);
  expect(prepareClasses(null, "en-GB")).toBeNull();
});
