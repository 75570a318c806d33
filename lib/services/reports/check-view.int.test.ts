import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { prepareCheckView } from "#lib/reports/prepare-check-view.ts";
import { type ReportDefinition, reportTemplates } from "#lib/reports/report-definition.ts";
import { composeReport } from "#lib/services/reports/compose-report.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const definition = {
  ...reportTemplates.me,
  title: "Spring",
  words: "",
  range: { preset: "all" },
} satisfies ReportDefinition;

async function checkView(changes: Partial<ReportDefinition>) {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  for (const [at, completeness] of [
    [40, "complete"],
    [70, "complete"],
    [80, "partial"],
  ] as const) {
    await bookImport(scope, profileId, {
      observedAt: day(at),
      lists: [{ side: "followers", completeness }],
      rows: [
        listed("followers", { handle: "ana" }),
        listed("followers", { handle: `n${at}` }),
        comment("ana", day(at - 1)),
      ],
    });
  }
  const report = { profileId, definition: { ...definition, ...changes }, mode: "frozen" as const, logoSha256: null };
  const composed = await composeReport(scope, { ...report, pseudonymKey: randomBytes(32) }, day(90));
  if (!composed.ok) throw new Error(composed.code);
  const view = prepareCheckView(composed.value, "en-GB");
  if (!view) throw new Error("no view");
  return { view, content: composed.value };
}

test("a sceptic sees every file, list, gap and setting, and what was left out", async () => {
  const { view, content } = await checkView({ sections: ["headline", "lists"], names: "hidden" });
  expect(view.imports?.rows.map(([place]) => place)).toEqual(["1", "2", "3"]);
  expect(view.lists?.rows.map((row) => [row[1], row[2], row[3], row[5], row[6]])).toEqual([
    ["Followers", "complete", "2", "the first", "1"],
    ["Followers", "complete", "2", "30 days", "2"],
    ["Followers", "a part of the list", "2", "10 days", "3"],
  ]);
  expect(view.model).toContainEqual({
    term: "SHA-256 of the settings",
    text: content.evidence.model.parametersHash,
    isCode: true,
  });
  expect(view.parameters?.rows.find(([label]) => label === "A share")?.[1]).toBe("4");
  expect(view.judgements.map(({ text }) => text)).toEqual(["0", "0", "0"]);
  expect(view.leftOut[0]).toContain("Follower ledger");
  expect(view.leftOut[0]).not.toContain("Lists it was made from");
  expect(view.leftOut.join(" ")).toContain("Names of other people");
  expect(view.leftOut.join(" ")).toContain("1 list that is not complete");
  expect(view.formulas.length).toBeGreaterThan(0);
  for (const { lines } of view.formulas) for (const { text } of lines) expect(text).not.toBe("");
});

test("S2: where counts are hidden the page of proof tells none", async () => {
  const { view } = await checkView({ counts: "hidden" });
  expect(view.lists?.rows.every((row) => row[3] === "hidden")).toBe(true);
  expect(view.imports?.rows.every((row) => row[3] === "hidden")).toBe(true);
  expect(view.leftOut.join(" ")).toContain("Every number of followers");
});
