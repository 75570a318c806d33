import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { workerPool } from "#lib/db/worker-client.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { loadImport } from "#lib/services/import/load-import.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { followersFile, sendExport } from "#lib/testing/send-export.ts";
import { confirmOne, endWorker, startWorker, waitForImport } from "#lib/testing/worker-process.ts";

const people = followersFile(Array.from({ length: 60_000 }, (_, n) => `person.${n.toString(36)}`));
/** Within which an import has to go on elsewhere (threats J2). */
const takeoverMs = 90_000;

test("J2: what a paused worker held goes on in another, and its waking has no second effect", {
  timeout: 240_000,
}, async () => {
  const scope = await makeOwner();
  const [calm, disturbed] = [
    await makeProfile(scope, "instagram", "calm"),
    await makeProfile(scope, "instagram", "disturbed"),
  ];
  const pausing = await startWorker();
  const undisturbed = await sendExport(scope, calm, [people]);
  await waitForImport(scope, undisturbed, ["previewed"]);
  await confirmOne(scope, undisturbed, calm);
  await waitForImport(scope, undisturbed, ["published"]);

  const importId = await sendExport(scope, disturbed, [people]);
  await waitForImport(scope, importId, ["staging"]);
  pausing.kill("SIGSTOP");
  const pausedAt = performance.now();
  const other = await startWorker();
  await waitForImport(scope, importId, ["previewed"]);
  expect(performance.now() - pausedAt).toBeLessThan(takeoverMs);
  await confirmOne(scope, importId, disturbed);
  await waitForImport(scope, importId, ["published"]);
  const accounting = (await loadImport(scope, importId))?.accounting;

  pausing.kill("SIGCONT");
  await pause(2_000);
  expect((await loadImport(scope, importId))?.state).toBe("published");
  expect((await loadImport(scope, importId))?.accounting).toEqual(accounting);
  expect(await loadDigest(scope, disturbed)).toEqual(await loadDigest(scope, calm));

  // It works on, and nothing of its late rows stays.
  await endWorker(other, "SIGTERM");
  const next = await sendExport(scope, disturbed, [followersFile(["ana"])]);
  await waitForImport(scope, next, ["previewed"]);
  const { rows } = await workerPool().query("SELECT FROM staging_listed WHERE import_id = $1", [importId]);
  expect(rows).toEqual([]);
});
