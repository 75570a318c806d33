import { expect, test } from "vitest";
import { prepareLedgerChart } from "#lib/reports/prepare-ledger-chart.ts";
import { prepareRealChart } from "#lib/reports/prepare-real-chart.ts";
import { madeLedger } from "#lib/testing/made-figures.ts";

const range = { fromDay: "2026-02-01", toDay: "2026-05-01" };
const at = (day: string, lines: Parameters<typeof madeLedger>[0]) => {
  const { rows, lines: all } = madeLedger(lines);
  return { at: `${day}T12:00:00.000Z`, rows, lines: all };
};
const ledgers = [
  at("2026-01-10", { engaged: 1 }),
  at("2026-02-10", { engaged: 10, lapsed: 2, new: 3, hollow: 25 }),
  at("2026-03-10", { engaged: 11, lapsed: 4, once: 1, unclear: 2, hollow: 42 }),
];

test("real followers stand against the number, with a band for what cannot be told", () => {
  const chart = prepareRealChart({ range, ledgers, efforts: [] }, "en-GB");
  const rows = chart?.panels[0]?.rows.map((row) => [row.known.rows, row.known.real, row.known.open]);
  expect(rows).toEqual([
    [40, 12, [12, 15]],
    [60, 15, [16, 18]],
  ]);
  expect(chart?.sentence).toBe(
    "Of 60 followers on the last list, 15 engage or did so before; 16 to 18 gave some sign or came too recently to say.",
  );
  expect(chart?.table.rows.at(-1)).toEqual(["10 Mar 2026", "60", "15", "16", "18"]);
});

test("without a list in the range there is nothing to draw", () => {
  expect(prepareRealChart({ range, ledgers: ledgers.slice(0, 1), efforts: [] }, "en-GB")).toBeNull();
  expect(prepareLedgerChart({ range, ledgers: ledgers.slice(0, 2) }, "en-GB")).toBeNull();
});

test("the lines of a ledger lie on one another and add up to the list", () => {
  const chart = prepareLedgerChart({ range, ledgers }, "en-GB");
  const [panel] = chart?.panels ?? [];
  expect(panel?.series.map((series) => series.shape)).toEqual(Array(9).fill("stack"));
  expect(panel?.axis).toMatchObject({ from: 0, to: 60 });
  expect(chart?.table.rows.map((row) => row.slice(1).reduce((sum, cell) => sum + Number(cell), 0))).toEqual([40, 60]);
  expect(chart?.sentence).toBe("Engaged or lapsed: 12 of 40 followers at the start, 15 of 60 followers at the end.");
});

test("a long time without a list is a gap in the areas", () => {
  const chart = prepareLedgerChart(
    { range: { fromDay: "2026-01-01", toDay: "2026-12-01" }, ledgers: [...ledgers, at("2026-08-10", { engaged: 9 })] },
    "en-GB",
  );
  expect(chart?.panels[0]?.rows.map((row) => row.drawn.engaged)).toEqual([1, 10, 11, null, 9]);
});
