import { expect, test } from "vitest";
import { prepareSilentAges, silentSentence } from "#lib/reports/prepare-silent-ages.ts";
import { madeLedger } from "#lib/testing/made-figures.ts";

test("ages add up to those without a sign", () => {
  const ages = prepareSilentAges(madeLedger({ hollow: 40 }, { silentAges: [4, 6, 10, 20] }), "en");
  expect(ages?.map(({ name, count, share }) => [name, count, share])).toEqual([
    ["30 to 90 days", "4", "10%"],
    ["91 to 180 days", "6", "15%"],
    ["181 to 365 days", "10", "25%"],
    ["longer", "20", "50%"],
  ]);
  expect(ages && silentSentence(ages, "en")).toMatch(/^40 followers gave no sign yet/);
});

test("nobody, or no list, has no ages", () => {
  expect(prepareSilentAges(null, "en")).toBeNull();
  expect(prepareSilentAges(madeLedger({ engaged: 3 }), "en")).toBeNull();
});
