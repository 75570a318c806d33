import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { prepareReportView } from "#lib/reports/prepare-report-view.ts";
import { canonicalJson, type ReportContent, storedReportSchema } from "#lib/reports/report-content.ts";
import { type ReportDefinition, reportTemplates, sectionIds } from "#lib/reports/report-definition.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { composeReport } from "#lib/services/reports/compose-report.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const now = new Date("2026-06-01T10:00:00Z");
const all = { ...reportTemplates.me, title: "Spring", words: "", range: { preset: "all" } } satisfies ReportDefinition;
const pseudonymKey = randomBytes(32);

/** 176 people called "canary": 171 silent ones, two who wrote, one who thanks, one who left; lists of days 40 and 150. */
async function bookCanaries(): Promise<{ scope: OwnerScope; profileId: string }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "instagram", "lena.keramik");
  const quiet = Array.from({ length: 171 }, (_, index) => listed("followers", { handle: `canary.quiet${index}` }));
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

test("S2: with names shown people are called by their handles, and with counts shown the list has its length", async () => {
  const content = await composed(await bookCanaries(), { names: "shown" });
  expect(content.sections.people?.people.map((person) => person.name)).toEqual(["@canary.ana", "@canary.ben"]);
  expect(content.sections.headline?.spans.all?.counted?.followers).toEqual({ value: 174, state: "ok" });
});

test("pseudonyms are the same in all issues of a report, and others in every other report", async () => {
  const { scope, profileId } = await bookCanaries();
  const namesWith = async (key: Buffer) => {
    const report = { profileId, definition: all, mode: "live" as const, pseudonymKey: key, logoSha256: null };
    const result = await composeReport(scope, report, now);
    return result.ok ? result.value.sections.people?.people.map((person) => person.name) : null;
  };
  const first = await namesWith(pseudonymKey);
  expect(first).toHaveLength(2);
  expect(await namesWith(pseudonymKey)).toEqual(first);
  const other = await namesWith(randomBytes(32));
  expect(other?.filter((name) => first?.includes(name))).toEqual([]);
});

test("S2: a section that was not chosen is not in the content, whichever it is", async () => {
  const profile = await bookCanaries();
  for (const id of sectionIds) {
    const content = await composed(profile, { sections: [id] });
    expect(Object.keys(content.sections)).toEqual([id]);
    expect(content.evidence.leftOut.sections).toEqual(sectionIds.filter((each) => each !== id));
    const shown = prepareReportView(content, "all").sections.map((section) => section.id);
    expect(shown.filter((each) => each !== "missing" && each !== id)).toEqual([]);
  }
});

test("S2: with counts hidden no number of followers is in the content, on the page of any span or in a file", async () => {
  const profile = await bookCanaries();
  const content = await composed(profile, { counts: "hidden" });
  // 173 on the first list, 174 on the second, 171 of them on both and silent; nothing else there has these sizes.
  const told = [canonicalJson(content), ...content.spans.map(({ id }) => textOf(prepareReportView(content, id)))];
  for (const text of told) expect(text).not.toMatch(/(?<![\da-f])(171|173|174)(?![\da-f])/);
  expect(content.sections.headline?.spans.all).toMatchObject({ counted: null, followersGrowth: 0.01 });
  expect(content.sections.lists?.lists.every((list) => list.counted === null)).toBe(true);
  expect(content.evidence.snapshots.every((list) => list.rows === null)).toBe(true);
  expect(content.evidence.imports.every((read) => read.rows === null)).toBe(true);
  expect(content.sections.proof?.followers.map((point) => point.value)).toEqual([100, 101]);
  expect(content.sections.ledger?.ledger).toMatchObject({ rows: 1, vouched: 0, platformCount: null });
});

test("S2: what lies after a range that ends in the past is not in it, and its figures are those of then", async () => {
  const profile = await bookCanaries();
  const range = { preset: "custom", fromDay: "2026-02-01", toDay: "2026-03-01" } as const;
  const content = await composed(profile, { range, names: "shown" });
  expect(content.asOf).toBe("2026-02-28T23:59:59.999Z");
  expect(content.sections.lists?.lists.map((list) => list.observedAt)).toEqual([day(40).toISOString()]);
  expect(content.sections.headline?.spans.all?.counted?.followers).toEqual({ value: 173, state: "ok" });
  expect(content.sections.ledger?.ledger).toMatchObject({ rows: 173, takenAt: day(40).toISOString() });
  expect(content.sections.people).toEqual({ people: [], total: 0 });
  expect(content.evidence.imports.map((read) => read.observedAt)).toEqual([day(40).toISOString()]);
  expect(canonicalJson(content)).not.toMatch(/2026-0[4-6]-\d\dT(?!10:00:00)/);
});

test("S2: what lies before the range is not in it", async () => {
  const profile = await bookCanaries();
  const range = { preset: "custom", fromDay: "2026-05-01", toDay: "2026-06-01" } as const;
  const content = await composed(profile, { range });
  expect(content.sections.lists?.lists.map((list) => list.side)).toEqual(["followers", "following"]);
  expect(content.sections.nominal?.ledgers).toHaveLength(1);
  expect(content.evidence).toMatchObject({ earlierLists: 1, snapshots: [{ gapDays: 110 }, { gapDays: null }] });
  expect(content.sections.people?.people).toHaveLength(1);
});

test("no list and no act of the days chosen: there is nothing to show after what is known, and nobody else's to see", async () => {
  const { scope, profileId } = await bookCanaries();
  const compose = (who: OwnerScope, id: string, range: ReportDefinition["range"]) =>
    composeReport(
      who,
      { profileId: id, definition: { ...all, range }, mode: "frozen", pseudonymKey, logoSha256: null },
      now,
    );
  const later = { preset: "custom", fromDay: "2027-01-01", toDay: "2027-02-01" } as const;
  expect(await compose(scope, profileId, later)).toEqual({ ok: false, code: "nothing-to-show" });
  expect(await compose(scope, await makeProfile(scope), all.range)).toEqual({ ok: false, code: "nothing-to-show" });
  const gone = { ok: false, code: "no-profile" };
  expect(await compose(await makeOwner(), profileId, all.range)).toEqual(gone);
  expect(await compose(scope, "00000000-0000-4000-8000-000000000000", all.range)).toEqual(gone);
});

test("what is composed survives being stored, and every span of it can be drawn", async () => {
  const content = await composed(await bookCanaries());
  const stored = storedReportSchema.parse(JSON.parse(canonicalJson(content)));
  expect(canonicalJson(stored)).toBe(canonicalJson(content));
  for (const { id } of content.spans) {
    const view = prepareReportView(stored, id);
    const ids = view.sections.flatMap(({ blocks }) => blocks.flatMap((block) => ("id" in block ? [block.id] : [])));
    expect(new Set(ids).size).toBe(ids.length);
  }
});

/** All that a reader gets to see of a view, without the places of lines on a chart. */
function textOf(view: ReturnType<typeof prepareReportView>): string {
  return view.sections
    .flatMap(({ title, says, blocks }) => [
      title,
      says ?? "",
      ...blocks.map((block) => {
        if (block.kind === "time-chart") return [block.csv, block.chart.sentence, block.chart.note].join("\n");
        return block.kind === "tiles" ? JSON.stringify(block.tiles) : JSON.stringify(block);
      }),
    ])
    .join("\n");
}

test("lists without acts have no ledger and nobody who is real: unknown is not zero", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const rows = ["ana", "ben"].map((handle) => listed("followers", { handle }));
  await bookImport(scope, profileId, {
    observedAt: day(40),
    lists: [{ side: "followers", completeness: "complete" }],
    rows,
  });
  const content = await composed({ scope, profileId }, { sections: ["nominal", "ledger"] });
  expect(content.sections.nominal?.ledgers).toEqual([]);
  expect(content.sections.ledger).toEqual({ ledger: null, changes: null, history: [] });
  for (const section of prepareReportView(content, "all").sections.slice(0, 2)) {
    expect(section.blocks).toEqual([
      { kind: "note", text: "Which followers engage is not in these files: that takes interactions with names." },
    ]);
  }
});
