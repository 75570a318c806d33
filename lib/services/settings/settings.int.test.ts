import { expect, test } from "vitest";
import { parametersHash } from "#lib/db/model-settings.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { loadJudgementLog } from "#lib/services/judgement/load-judgement-log.ts";
import { changeTimeZone } from "#lib/services/settings/change-time-zone.ts";
import { loadSettings } from "#lib/services/settings/load-settings.ts";
import { previewParameters } from "#lib/services/settings/preview-parameters.ts";
import { saveParameters } from "#lib/services/settings/save-parameters.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const now = new Date("2026-11-24T12:00:00Z");

test("parameters are saved, replaced as a whole, and set back to the model's; the log has each change", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  expect(await loadSettings(scope, profileId)).toMatchObject({
    changes: {},
    parametersHash: parametersHash(defaultParameters),
  });
  // The half-life is the model's own: only the other one differs.
  const saved = await saveParameters(scope, profileId, { kappa: 6, halfLifeDays: 90 }, now);
  expect(saved).toEqual({ ok: true, value: { kappa: 6 } });
  await saveParameters(scope, profileId, { favourHours: 24 }, now);
  const settings = await loadSettings(scope, profileId);
  expect(settings?.changes).toEqual({ favourHours: 24 });
  expect(settings?.parametersHash).toBe(parametersHash({ ...defaultParameters, favourHours: 24 }));
  // Saving what stands is no change.
  await saveParameters(scope, profileId, { favourHours: 24 }, now);
  await saveParameters(scope, profileId, {}, now);
  expect((await loadSettings(scope, profileId))?.changes).toEqual({});
  const { entries } = await loadJudgementLog(scope, profileId, 1);
  expect(entries.map(({ entry }) => entry.detail)).toEqual([
    { before: { favourHours: 24 }, after: {} },
    { before: { kappa: 6 }, after: { favourHours: 24 } },
    { before: {}, after: { kappa: 6 } },
  ]);
});

test.each([
  { halfLifeDays: 0 },
  { kappa: Number.NaN },
  { kappa: Number.POSITIVE_INFINITY },
  { "weights.like": -1 },
  { "weights.unknownText": 9 },
  { kappa: 6, podMinSize: 1 },
])("nonsense is refused whole: %j", async (input) => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  expect(await saveParameters(scope, profileId, input, now)).toEqual({ ok: false, code: "nonsense" });
  expect(await previewParameters(scope, profileId, input)).toEqual({ ok: false, code: "nonsense" });
  expect((await loadSettings(scope, profileId))?.changes).toEqual({});
  expect((await loadJudgementLog(scope, profileId, 1)).total).toBe(0);
});

test("two savings at once leave one of the two, not a mixture", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  await Promise.all([
    saveParameters(scope, profileId, { kappa: 6 }, now),
    saveParameters(scope, profileId, { favourHours: 24 }, now),
  ]);
  const changes = (await loadSettings(scope, profileId))?.changes;
  expect([{ kappa: 6 }, { favourHours: 24 }]).toContainEqual(changes);
  const { entries } = await loadJudgementLog(scope, profileId, 1);
  expect(entries[0]?.entry).toMatchObject({ verb: "parameters", detail: { after: changes } });
});

test("the effect is shown without saving: a comment halves once in 90 days, and once in 45", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  expect(await previewParameters(scope, profileId, {})).toEqual({ ok: false, code: "nothing-imported" });
  const importId = await bookImport(scope, profileId, {
    observedAt: day(91),
    lists: [],
    rows: [
      comment("ana", day(1)),
      comment("ben", day(91), { post: "p2", text: { words: 4, hasUrl: false, wordSequence: "and what a shape" } }),
    ],
  });
  await withWorkerTenant(scope.workspaceId, (client) =>
    client.query(
      `INSERT INTO coverage (workspace_id, profile_id, import_id, direction, from_at, to_at)
       VALUES ($1, $2, $3, 'received', $4, $5) ON CONFLICT DO NOTHING`,
      [scope.workspaceId, profileId, importId, day(1), day(91)],
    ),
  );
  const preview = await previewParameters(scope, profileId, { halfLifeDays: 45 });
  if (!preview.ok) throw new Error(preview.code);
  // Ana: E = 3/2 after 90 days, s = 1.5/5.5; with the shorter half-life E = 3/4, s = 0.75/4.75. Ben: E = 3, s = 3/7.
  expect(preview.value.now.figures.G.value).toBeCloseTo(1.5 / 5.5 + 3 / 7, 9);
  expect(preview.value.after.figures.G.value).toBeCloseTo(0.75 / 4.75 + 3 / 7, 9);
  expect((await loadSettings(scope, profileId))?.changes).toEqual({});
  expect((await loadJudgementLog(scope, profileId, 1)).total).toBe(0);
});

test("the time zone changes and is logged once", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  for (const _ of [1, 2]) expect((await changeTimeZone(scope, profileId, "Europe/Berlin", now)).ok).toBe(true);
  expect((await loadSettings(scope, profileId))?.profile.timeZone).toBe("Europe/Berlin");
  const { entries } = await loadJudgementLog(scope, profileId, 1);
  expect(entries.map(({ entry }) => entry)).toEqual([
    { verb: "time-zone", detail: { before: "UTC", after: "Europe/Berlin" } },
  ]);
});

test("T1, G8: nobody sees or changes somebody else's settings", async () => {
  const [scope, stranger] = [await makeOwner(), await makeOwner()];
  const profileId = await makeProfile(scope);
  await saveParameters(scope, profileId, { kappa: 6 }, now);
  const refused = { ok: false, code: "no-profile" };
  for (const id of [profileId, "00000000-0000-4000-8000-000000000000", "x"]) {
    expect(await loadSettings(stranger, id)).toBeNull();
    expect(await saveParameters(stranger, id, {}, now)).toEqual(refused);
    expect(await previewParameters(stranger, id, {})).toEqual(refused);
    expect(await changeTimeZone(stranger, id, "UTC", now)).toEqual(refused);
  }
  expect((await loadSettings(scope, profileId))?.changes).toEqual({ kappa: 6 });
});
