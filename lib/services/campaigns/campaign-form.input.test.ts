import { expect, test } from "vitest";
import { readCampaignForm } from "#lib/services/campaigns/campaign-form.input.ts";

function read(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readCampaignForm(form);
}

const launch = { kind: "launch", title: "Spring", firstDay: "2026-02-27", lastDay: "2026-02-28" };

test("the last day of the form lies inside: what is stored ends the day after it", () => {
  expect(read(launch).data).toEqual({
    kind: "launch",
    title: "Spring",
    note: "",
    fromDay: "2026-02-27",
    toDay: "2026-03-01",
  });
});

test("days that are missing or do not exist are refused and never shifted", () => {
  for (const days of [
    { firstDay: "" },
    { lastDay: "" },
    { lastDay: "2026-02-30" },
    { lastDay: "9999-12-31" },
    { firstDay: "x" },
  ]) {
    expect(read({ ...launch, ...days }).success, JSON.stringify(days)).toBe(false);
  }
  expect(read({ kind: "launch", title: "Spring" }).success).toBe(false);
});
