import { expect, test } from "vitest";
import { loadAccount } from "#lib/db/account-facts.ts";
import { findFigures } from "#lib/db/figures.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { toUploads } from "#lib/demo/csv-files.ts";
import { type SampleProfile, sampleProfiles } from "#lib/demo/sample-profiles.ts";
import { measuresOf } from "#lib/engagement/measures-of.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { tallyAccount } from "#lib/engagement/tally-account.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { bookUpload } from "#lib/services/demo/book-upload.ts";
import { fillDemo, fillSample } from "#lib/services/demo/fill-demo.ts";
import { loadDemoProgress } from "#lib/services/demo/load-demo-progress.ts";
import { requestDemo } from "#lib/services/demo/request-demo.ts";
import { ensureSample } from "#lib/services/demo/samples.ts";
import { listImports } from "#lib/services/import/list-imports.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { listCampaigns } from "#lib/services/judgement/list-campaigns.ts";
import { deleteProfile } from "#lib/services/profiles/delete-profile.ts";
import { accountOfHistory } from "#lib/testing/account-of-history.ts";
import { makeOwner } from "#lib/testing/make-owner.ts";

const now = new Date("2026-11-24T12:00:00Z");
const never = new AbortController().signal;
const slow = { timeout: 120_000 };

/** The last lists of a sample: enough to see how it comes in. */
function endOf(index: number, lists: number): SampleProfile {
  const sample = sampleProfiles[index];
  if (!sample) throw new Error("the sample is gone");
  const listedAt = () => sample.listedAt().slice(-lists);
  return { ...sample, listedAt, tell: () => ({ ...sample.tell(), listedAt: listedAt() }) };
}

const fill = async (scope: OwnerScope, sample: SampleProfile) =>
  fillSample(scope, await ensureSample(scope, sample), sample, now, never);

test("the sample comes in once, and only what is missing comes in again", slow, async () => {
  const scope = await makeOwner();
  const sample = endOf(0, 3);
  const { profile, ...counts } = await fill(scope, sample);
  expect(counts).toEqual({ uploads: 3, booked: 3 });
  expect(profile).toMatchObject({ platform: "other", handle: "sample.ceramics" });
  expect(await fill(scope, sample)).toMatchObject({ uploads: 3, booked: 0 });
  expect((await listCampaigns(scope, profile.id)).map(({ kind }) => kind)).toEqual([
    "launch",
    "giveaway",
    "follow-back",
  ]);

  const [newest] = await listImports(scope, profile.id);
  await undoImport(scope, newest?.id ?? "");
  expect(await fill(scope, sample)).toMatchObject({ booked: 1 });
  expect(await listCampaigns(scope, profile.id)).toHaveLength(3);
});

test("what was told is what the model is given after the import", slow, async () => {
  const scope = await makeOwner();
  const sample = endOf(1, 2);
  const { profile } = await fill(scope, sample);
  const history = sample.tell();
  const stored = await withWorkerTenant(scope.workspaceId, (client) =>
    loadAccount(client, { workspaceId: scope.workspaceId, profileId: profile.id }, { asOf: null }),
  );
  const told = accountOfHistory(history);
  expect(stored.coverage).toEqual(told.coverage);
  const { genuineEngagement, genuineEngagementSquares, flatGenuineEngagement, credits, ...exact } = tallyAccount(
    told,
    history.asOf,
    defaultParameters,
  );
  const tallies = tallyAccount(stored, history.asOf, defaultParameters);
  expect(tallies).toMatchObject(exact);
  expect(tallies.genuineEngagement).toBeCloseTo(genuineEngagement, 6);
  const figures = await findFigures(scope, profile.id);
  expect(figures?.asOf.getTime()).toBe(history.asOf);
  const { namedActs, countedActs, ledger, ...kept } = exact;
  expect(figures?.tallies).toMatchObject(kept);
  expect(figures?.tallies.ledger?.lines).toEqual(ledger?.lines);
  expect(figures?.tallies.genuineEngagement).toBeCloseTo(genuineEngagement, 6);
  // Resamples are drawn in the order of the people's names, whoever was booked first.
  const { lo, hi } = measuresOf(tallies, defaultParameters).figures.gini;
  expect(figures?.measures.figures.gini.lo).toBeCloseTo(lo ?? Number.NaN, 9);
  expect(figures?.measures.figures.gini.hi).toBeCloseTo(hi ?? Number.NaN, 9);
});

test("progress is told from the request until the last list is in", slow, async () => {
  const scope = await makeOwner();
  expect(await loadDemoProgress(scope)).toBeNull();
  await requestDemo(scope);
  const uploads = sampleProfiles.reduce((sum, { listedAt }) => sum + listedAt().length, 0);
  expect(await loadDemoProgress(scope)).toEqual({ booked: 0, uploads, isUnderWay: true });
  const { profile } = await fill(scope, endOf(1, 2));
  expect(await loadDemoProgress(scope)).toEqual({ booked: 2, uploads, isUnderWay: true });
  expect(await loadDemoProgress(await makeOwner())).toBeNull();
  await deleteProfile(scope, profile.id);
  expect(await loadDemoProgress(scope)).toMatchObject({ booked: 0 });
});

test("a sample that is cut off leaves nothing half booked", slow, async () => {
  const scope = await makeOwner();
  const sample = endOf(1, 2);
  const profile = await ensureSample(scope, sample);
  const stop = new AbortController();
  stop.abort(new Error("the worker ends"));
  await expect(fillSample(scope, profile, sample, now, stop.signal)).rejects.toThrow("the worker ends");
  expect(await listImports(scope, null)).toEqual([]);
});

test("two who bring the same sample in at once bring it in once", slow, async () => {
  const scope = await makeOwner();
  const sample = endOf(1, 2);
  const { profile } = await fill(scope, sample);
  const [upload] = toUploads(sample.tell());
  if (!upload) throw new Error("the sample is empty");
  await bookUpload(scope, profile.id, upload, { now, signal: never });
  const states = (await listImports(scope, profile.id)).map(({ state }) => state);
  expect(states.toSorted()).toEqual(["cancelled", "published", "published"]);
});

test("a sample that is deleted does not come back by itself", slow, async () => {
  const scope = await makeOwner();
  const sample = endOf(1, 2);
  const profile = await ensureSample(scope, sample);
  await deleteProfile(scope, profile.id);
  expect(await fillSample(scope, profile, sample, now, never)).toMatchObject({ booked: 0 });
  expect(await fillDemo(scope, now, never)).toEqual([]);
  expect(await listImports(scope, null)).toEqual([]);
});
