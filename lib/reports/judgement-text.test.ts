import { expect, test } from "vitest";
import type { JudgementEntry } from "#lib/reports/judgement-entry.ts";
import { describeJudgement } from "#lib/reports/judgement-text.ts";

const dated = { campaignId: "c", title: "March", kind: "launch", fromDay: "2026-03-02", toDay: "2026-03-16" } as const;

test.each<[JudgementEntry, string]>([
  [{ verb: "mark", detail: { personKey: "@ana", kind: "vouched" } }, "Marked @ana as vouched for."],
  [{ verb: "unmark", detail: { personKey: "id:7", kind: "spam" } }, "Took back that account 7 is spam."],
  [{ verb: "incentivise", detail: { post: "p1" } }, "Marked the post p1 as a giveaway or paid."],
  [
    { verb: "community", detail: { communityId: "c", name: "Potters", members: ["@a"] } },
    "Named Potters a community of 1 person.",
  ],
  [{ verb: "campaign", detail: dated }, "Entered the campaign March, Mar 2 – 15, 2026."],
  [{ verb: "campaign-deleted", detail: { ...dated, toDay: "2026-03-03" } }, "Deleted the campaign March, Mar 2, 2026."],
  [
    { verb: "parameters", detail: { before: { kappa: 6 }, after: { halfLifeDays: 60, kappa: 6 } } },
    "Changed Half-life of credit from 90 days to 60 days.",
  ],
  [
    { verb: "parameters", detail: { before: { kappa: 6 }, after: {} } },
    "Set all weights and windows back to the model's own.",
  ],
])("%j", (entry, expected) => {
  const { before, name, after } = describeJudgement(entry, "en");
  expect(`${before}${name ?? ""}${after}`.replace(/\u2009/g, " ")).toBe(expected);
});
