import sharp from "sharp";
import { expect, test } from "vitest";
import { withTenant } from "#lib/db/tenant.ts";
import { type ReportDefinition, reportTemplates } from "#lib/reports/report-definition.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { saveCampaign } from "#lib/services/judgement/save-campaign.ts";
import { createReport } from "#lib/services/reports/create-report.ts";
import { deleteReport } from "#lib/services/reports/delete-report.ts";
import { duplicateReport } from "#lib/services/reports/duplicate-report.ts";
import { listReports } from "#lib/services/reports/list-reports.ts";
import { loadLogo } from "#lib/services/reports/load-logo.ts";
import { loadPreviewPage } from "#lib/services/reports/load-preview-page.ts";
import { loadReport } from "#lib/services/reports/load-report.ts";
import { loadReportMoment } from "#lib/services/reports/load-report-moment.ts";
import { publishReport } from "#lib/services/reports/publish-report.ts";
import { saveReportInput } from "#lib/services/reports/save-report.input.ts";
import { saveReport } from "#lib/services/reports/save-report.ts";
import { setLogo } from "#lib/services/reports/set-logo.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { madePng } from "#lib/testing/made-png.ts";
import { listed } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const now = new Date("2026-05-08T10:00:00Z");
const nobody = "00000000-0000-4000-8000-000000000000";
const forClient = { template: "client", campaignId: null } as const;

async function known(handle = "lena") {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "other", handle);
  await bookImport(scope, profileId, {
    observedAt: new Date("2026-05-07T00:00:00Z"),
    lists: [{ side: "followers", completeness: "complete" }],
    rows: [listed("followers", { handle: "ana" }), listed("followers", { handle: "ben" })],
  });
  return { scope, profileId };
}

async function begun() {
  const { scope, profileId } = await known();
  const created = await createReport(scope, profileId, forClient, "en-GB");
  if (!created.ok) throw new Error(created.code);
  return { scope, profileId, reportId: created.value.reportId };
}

async function composed(scope: OwnerScope, profileId: string, reportId: string) {
  const report = await loadReport(scope, profileId, reportId);
  if (!report) throw new Error("no report");
  return report;
}

const definition = (changes: Partial<ReportDefinition> = {}): ReportDefinition => ({
  ...reportTemplates.client,
  title: "Spring",
  words: "Dear Kim,\n\nhere it is.",
  ...changes,
});

test("a report begins from a template, named after the profile and the last known month, and asks for its preview", async () => {
  const { scope, profileId, reportId } = await begun();
  expect(await composed(scope, profileId, reportId)).toMatchObject({
    definition: { ...reportTemplates.client, title: "@lena, May 2026", words: "", locale: "en-GB" },
    mode: "frozen",
    schedule: "none",
    hasLogo: false,
    issues: [],
    lastDay: "2026-05-07",
    isComposed: true,
    moment: { previewAt: null, isPreviewOld: true, isPreviewComing: true, isPublishing: false, issue: null },
  });
  expect(await listReports(scope, profileId)).toMatchObject([{ id: reportId, issue: null, digest: "", links: [] }]);
});

test("before anything is imported a report can be begun; there is nothing to show in it yet", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "other", "new");
  const created = await createReport(scope, profileId, { template: "me", campaignId: null }, "de-AT");
  if (!created.ok) throw new Error(created.code);
  expect(await composed(scope, profileId, created.value.reportId)).toMatchObject({
    definition: { title: "@new", locale: "en-GB" },
    lastDay: null,
  });
});

test("the template of a campaign takes its range from the campaign, and only from one of this profile", async () => {
  const { scope, profileId } = await known();
  const campaign = {
    kind: "launch",
    title: "Kiln opening",
    note: "",
    fromDay: "2026-04-10",
    toDay: "2026-04-12",
  } as const;
  const saved = await saveCampaign(scope, profileId, campaign, now);
  if (!saved.ok) throw new Error(saved.code);
  const { campaignId } = saved.value;
  const created = await createReport(scope, profileId, { template: "campaign", campaignId }, "en-GB");
  if (!created.ok) throw new Error(created.code);
  expect((await composed(scope, profileId, created.value.reportId)).definition).toMatchObject({
    title: "Before and after: Kiln opening",
    range: { preset: "custom", fromDay: "2026-03-13", toDay: "2026-05-08" },
  });
  const other = await makeProfile(scope, "other", "second");
  const input = { template: "campaign", campaignId } as const;
  expect(await createReport(scope, other, input, "en-GB")).toEqual({ ok: false, code: "no-campaign" });
});

test("what is saved is all of it, and is there when it is loaded again", async () => {
  const { scope, profileId, reportId } = await begun();
  const before = await composed(scope, profileId, reportId);
  const chosen = definition({
    sections: ["ledger", "headline"],
    range: { preset: "custom", fromDay: "2026-03-01", toDay: "2026-04-01" },
    comparison: "year",
    names: "shown",
    counts: "hidden",
    accent: "#1f5c99",
    locale: "en-US",
    pictureShowsData: true,
  });
  const basedOn = new Date(before.updatedAt);
  const saved = await saveReport(scope, reportId, { definition: chosen, mode: "live", basedOn });
  if (!saved.ok) throw new Error(saved.code);
  const after = await composed(scope, profileId, reportId);
  expect(after).toMatchObject({ definition: chosen, mode: "live", updatedAt: saved.value.savedAt });
  expect((await listReports(scope, profileId))[0]).toMatchObject({ title: "Spring", mode: "live" });
});

test("what somebody else saved meanwhile is not overwritten, unless it is wanted", async () => {
  const { scope, profileId, reportId } = await begun();
  const basedOn = new Date((await composed(scope, profileId, reportId)).updatedAt);
  const saves = await Promise.all(
    ["one", "two"].map((title) =>
      saveReport(scope, reportId, { definition: definition({ title }), mode: "frozen", basedOn }),
    ),
  );
  expect(saves.filter((save) => save.ok)).toHaveLength(1);
  expect(saves.find((save) => !save.ok)).toEqual({ ok: false, code: "changed" });
  const over = await saveReport(scope, reportId, { definition: definition(), mode: "frozen", basedOn: null });
  expect(over.ok).toBe(true);
  expect((await composed(scope, profileId, reportId)).definition.title).toBe("Spring");
});

test("C6: what is not to be seen is taken out of what the owner types, and markup stays text", () => {
  const input = saveReportInput.parse({
    definition: definition({
      title: "A\u202ekool\u0000\u200b <b>b</b>",
      words: "one\r\n\r\n\r\n<script>alert(1)</script>",
    }),
    mode: "frozen",
    basedOn: null,
  });
  expect(input.definition.title).toBe("Akool <b>b</b>");
  expect(input.definition.words).toBe("one\n\n<script>alert(1)</script>");
});

test.each([
  ["a title of 10,000 characters", { title: "a".repeat(10_000) }, "A title has at most 120 characters."],
  ["a title of nothing that can be seen", { title: " \u202e\u200b " }, "Give the report a title."],
  ["words of 5,001 characters", { words: "a".repeat(5001) }, "Your words have at most 5,000 characters."],
  ["no section", { sections: [] }, "Choose at least one section."],
  [
    "days that end before they begin",
    { range: { preset: "custom", fromDay: "2026-03-02", toDay: "2026-03-01" } },
    "The last day is before the first.",
  ],
  [
    "a range of which one day is missing",
    { range: { preset: "custom", fromDay: "", toDay: "2026-03-01" } },
    "Choose a first and a last day.",
  ],
  ["a colour that cannot be read", { accent: "#ffe066" }, /too light/],
  ["a colour that is none", { accent: "url(https://evil.example)" }, /A colour is #/],
] as const)("%s is refused with a sentence of its own", (_name, changes, sentence) => {
  const input = saveReportInput.safeParse({
    definition: { ...definition(), ...changes },
    mode: "frozen",
    basedOn: null,
  });
  expect(input.error?.issues[0]?.message).toMatch(sentence);
});

test("S2: a field that nobody knows is refused, and so is a section or a name that there is not", () => {
  for (const changes of [{ showEmails: true }, { sections: ["headline", "emails"] }, { names: "everybody" }]) {
    const definitionOf = { ...definition(), ...changes };
    expect(saveReportInput.safeParse({ definition: definitionOf, mode: "frozen", basedOn: null }).success).toBe(false);
  }
});

test("a duplicate is the next report: range and month move on, links and pseudonyms stay behind", async () => {
  const { scope, profileId, reportId } = await begun();
  const march = definition({
    title: "March 2026",
    range: { preset: "custom", fromDay: "2026-03-01", toDay: "2026-04-01" },
  });
  await saveReport(scope, reportId, { definition: march, mode: "live", basedOn: null });
  await setLogo(scope, reportId, madePng(20, 10));
  const copy = await duplicateReport(scope, reportId);
  if (!copy.ok) throw new Error(copy.code);
  expect(copy.value.profileId).toBe(profileId);
  expect(await composed(scope, profileId, copy.value.reportId)).toMatchObject({
    definition: {
      ...march,
      title: "April 2026",
      range: { preset: "custom", fromDay: "2026-04-01", toDay: "2026-05-01" },
    },
    mode: "live",
    hasLogo: true,
    issues: [],
  });
  const keys = await withTenant(scope, (tx) => tx.report.findMany({ select: { pseudonymKey: true } }));
  expect(new Set(keys.map((row) => Buffer.from(row.pseudonymKey).toString("hex"))).size).toBe(2);
});

test("a logo is kept as it was drawn anew, and one that is none leaves the last one there", async () => {
  const { scope, reportId } = await begun();
  expect((await setLogo(scope, reportId, madePng(600, 300))).ok).toBe(true);
  const logo = await loadLogo(scope, reportId);
  expect(await sharp(logo ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: "png", width: 512, height: 256 });
  for (const upload of [madePng(30_000, 30_000), Buffer.from("<svg/>"), Buffer.alloc(3 * 1024 * 1024)]) {
    expect((await setLogo(scope, reportId, upload)).ok).toBe(false);
    expect(await loadLogo(scope, reportId)).toEqual(logo);
  }
  expect((await setLogo(scope, reportId, null)).ok).toBe(true);
  expect(await loadLogo(scope, reportId)).toBeNull();
});

test("T1, G8: a report of somebody else is not there, whatever is asked for", async () => {
  const { scope, profileId, reportId } = await begun();
  const stranger = await makeOwner();
  const theirs = await makeProfile(stranger);
  const input = { definition: definition(), mode: "frozen", basedOn: null } as const;
  for (const id of [reportId, nobody, "no id", `${reportId}'`]) {
    expect(await loadReport(stranger, profileId, id)).toBeNull();
    expect(await loadReport(stranger, theirs, id)).toBeNull();
    expect(await loadReportMoment(stranger, id)).toBeNull();
    expect(await loadLogo(stranger, id)).toBeNull();
    expect(await loadPreviewPage(stranger, id, { as: "html", names: ["html all"] })).toBeNull();
    expect(await saveReport(stranger, id, input)).toEqual({ ok: false, code: "no-report" });
    expect(await setLogo(stranger, id, madePng(8, 8))).toEqual({ ok: false, code: "no-report" });
    expect(await duplicateReport(stranger, id)).toEqual({ ok: false, code: "no-report" });
    expect(await deleteReport(stranger, id)).toEqual({ ok: false, code: "no-report" });
  }
  expect(await createReport(stranger, profileId, forClient, "en-GB")).toEqual({ ok: false, code: "no-profile" });
  expect(await publishReport(stranger, profileId, { title: "x", preset: "90d" }, now)).toEqual({
    ok: false,
    code: "no-profile",
  });
  // Below another profile of its own owner it is not there either.
  const second = await makeProfile(scope, "other", "second");
  expect(await loadReport(scope, second, reportId)).toBeNull();
  expect((await composed(scope, profileId, reportId)).definition.title).toBe("@lena, May 2026");
});

test("a deleted report is gone with all of it", async () => {
  const { scope, profileId, reportId } = await begun();
  expect(await deleteReport(scope, reportId)).toEqual({ ok: true, value: null });
  expect(await loadReport(scope, profileId, reportId)).toBeNull();
  expect(await listReports(scope, profileId)).toEqual([]);
  expect(await deleteReport(scope, reportId)).toEqual({ ok: false, code: "no-report" });
});

test("a report from before there were definitions opens as one for a client, to be saved or left as it is", async () => {
  const { scope, profileId, reportId } = await begun();
  await withTenant(
    scope,
    (tx) => tx.$executeRaw`UPDATE report SET definition = NULL, title = 'Old' WHERE id = ${reportId}::uuid`,
  );
  expect(await composed(scope, profileId, reportId)).toMatchObject({
    definition: { ...reportTemplates.client, title: "Old", words: "" },
    isComposed: false,
  });
});
