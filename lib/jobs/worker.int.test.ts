import { once } from "node:events";
import { expect, test } from "vitest";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { cancelImport } from "#lib/services/import/cancel-import.ts";
import { loadImport } from "#lib/services/import/load-import.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { followersFile, sendExport } from "#lib/testing/send-export.ts";
import { confirmOne, endWorker, startWorker, waitForImport } from "#lib/testing/worker-process.ts";

// Real workers, ended in the middle of an import and started again as the supervisor does.
const patience = { timeout: 120_000 };

// Long enough to be caught in the middle.
const people = Array.from({ length: 60_000 }, (_, n) => `person.${n.toString(36)}`);

test.each(["SIGKILL", "SIGTERM"] as const)(
  "J1, O2: %s while it reads and while it books; the import ends like an undisturbed one",
  patience,
  async (signal) => {
    const scope = await makeOwner();
    const calm = await makeProfile(scope, "instagram", "calm");
    const disturbed = await makeProfile(scope, "instagram", "disturbed");
    let worker = await startWorker();
    const undisturbed = await sendExport(scope, calm, [followersFile(people)]);
    await waitForImport(scope, undisturbed, ["previewed"]);
    await confirmOne(scope, undisturbed, calm);
    await waitForImport(scope, undisturbed, ["published"]);

    const importId = await sendExport(scope, disturbed, [followersFile(people)]);
    await waitForImport(scope, importId, ["staging"]);
    await endWorker(worker, signal);
    worker = await startWorker();
    await waitForImport(scope, importId, ["previewed"]);

    await confirmOne(scope, importId, disturbed);
    await waitForImport(scope, importId, ["publishing"]);
    await endWorker(worker, signal);
    await startWorker();
    await waitForImport(scope, importId, ["published"]);
    expect(await loadDigest(scope, disturbed)).toEqual(await loadDigest(scope, calm));
  },
);

test("O2: a worker without work ends at once and without fault; one whose supervisor is gone ends, too", async () => {
  expect(await endWorker(await startWorker(), "SIGTERM")).toBe(0);
  const orphan = await startWorker();
  const ended = once(orphan, "exit");
  orphan.disconnect();
  expect(await ended).toEqual([0, null]);
}, 60_000);

test(
  "J10: an import that is cancelled while it is read stops, and the worker goes on with the next",
  patience,
  async () => {
    const scope = await makeOwner();
    const profileId = await makeProfile(scope, "instagram", "lena");
    await startWorker();
    const importId = await sendExport(scope, profileId, [followersFile(people)]);
    await waitForImport(scope, importId, ["staging"]);
    expect(await cancelImport(scope, importId)).toEqual({ ok: true, value: null });
    const next = await sendExport(scope, profileId, [followersFile(["ana"])]);
    await waitForImport(scope, next, ["previewed"]);
    expect((await loadImport(scope, importId))?.state).toBe("cancelled");
  },
);

test("J6: a small import of somebody else does not wait for a large one", patience, async () => {
  const [large, small] = [await makeOwner(), await makeOwner()];
  const largeImport = await sendExport(large, null, [followersFile(people)]);
  const sameOwner = await sendExport(large, null, [followersFile(["ben"])]);
  const smallImport = await sendExport(small, null, [followersFile(["ana"])]);
  await startWorker();
  await waitForImport(small, smallImport, ["previewed"]);
  const meanwhile = [await loadImport(large, largeImport), await loadImport(large, sameOwner)];
  expect(meanwhile.map((view) => view?.state)).toEqual(["staging", "received"]);
  await waitForImport(large, sameOwner, ["previewed"]);
  expect((await loadImport(large, largeImport))?.state).toBe("previewed");
});
