import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { prepareReportView } from "#lib/reports/prepare-report-view.ts";
import { canonicalJson, type ReportContent } from "#lib/reports/report-content.ts";
import { type ReportDefinition, reportTemplates } from "#lib/reports/report-definition.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { composeReport } from "#lib/services/reports/compose-report.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const now = new Date("2026-06-01T10:00:00Z");
const all = { ...reportTemplates.me, title: "Spring", words: "", range: { preset: "all" } } satisfies ReportDefinition;
const pseudonymKey = randomBytes(32);

/** 61 people called "canary": 57 silent ones, two who wrote, one who thanks, one who left; lists of days 40 and 150. */
async function bookCanaries(): Promise<{ scope: OwnerScope; profileId: string }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena.keramik");
  const quiet = Array.from({ length: 57 }, (_, index) => listed("followers", { handle: `canary.quiet${index}` }));
  const people = ["ana", "ben", "cem"].map((name) => listed("followers", { handle: `canary.${name}` }));
  const lists = [{ side: "followers", completeness: "complete" } as const];
  await bookImport(scope, profileId, {
    observedAt: day(40),
    lists,
    rows: [...quiet, ...people.slice(0, 1), listed("followers", { handle: "canary.gone" })],
  });
  await bookImport(scope, profileId, {
    observedAt: day(150),
    lists: [...lists, { side: "following", completeness: "complete" }],
    rows: [
      ...quiet,
      ...people,
      listed("following", { handle: "canary.ana" }),
      received("canary.far", day(1), { post: "p0" }),
      received("canary.far", day(1), { direction: "given", post: "f0" }),
      comment("canary.ana", day(30), { post: "canary.post" }),
      comment("canary.ana", day(100), { post: "canary.post" }),
      comment("canary.ben", day(140), { post: "canary.other" }),
      received("canary.cem", new Date(day(139).getTime() + 3_600_000), { post: "canary.other" }),
      received("canary.cem", day(139), { direction: "given", post: "c1" }),
    ],
  });
  return { scope, profileId };
}

async function composed(
  { scope, profileId }: { scope: OwnerScope; profileId: string },
  changes: Partial<ReportDefinition> = {},
): Promise<ReportContent> {
  const report = { profileId, definition: { ...all, ...changes }, mode: "frozen" as const, pseudonymKey };
  const result = await composeReport(scope, { ...report, logoSha256: null }, now);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

test("S2: with names hidden nobody's handle, no post's name and no id of ours is in the content or on the page", async () => {
  const profile = await bookCanaries();
  const content = await composed(profile);
  const text = `${canonicalJson(content)} ${JSON.stringify(prepareReportView(content, "all"))}`;
  expect(text).not.toContain("canary");
  expect(text).not.toContain(profile.profileId);
  expect(text).not.toContain(profile.scope.workspaceId);
  expect(content.sections.people?.people.map((person) => person.name)).toEqual([
    expect.stringMatching(/^Person [A-Z0-9]{4}$/),
    expect.stringMatching(/^Person [A-Z0-9]{4}$/),
  ]);
});
