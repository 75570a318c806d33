import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { killMoments } from "#lib/testing/property-runs.ts";
import { followersFile, sendExport } from "#lib/testing/send-export.ts";
import { confirmOne, endWorker, startWorker, waitForImport } from "#lib/testing/worker-process.ts";

const people = Array.from({ length: 30_000 }, (_, n) => `person.${n.toString(36)}`);
/** Until a killed worker is there again, as the supervisor does it. */
const restartMs = 1_000;
const finishMs = 90_000;

test(`J1: an import whose worker is killed at ${killMoments()} random moments ends each time as if nothing had happened`, {
  timeout: 120_000 + killMoments() * finishMs,
}, async () => {
  const scope = await makeOwner();
  const calm = await makeProfile(scope, "instagram", "calm");
  let worker = await startWorker();
  const started = performance.now();
  const undisturbed = await sendExport(scope, calm, [followersFile(people)]);
  await waitForImport(scope, undisturbed, ["previewed"]);
  await confirmOne(scope, undisturbed, calm);
  await waitForImport(scope, undisturbed, ["published"]);
  const undisturbedMs = performance.now() - started;
  const expected = await loadDigest(scope, calm);

  for (let round = 0; round < killMoments(); round += 1) {
    const profileId = await makeProfile(scope, "instagram", `disturbed${round}`);
    const importId = await sendExport(scope, profileId, [followersFile(people)]);
    // Random on purpose: no two runs try the same moments. The moment is printed when a round fails.
    const momentMs = Math.random() * undisturbedMs;
    const killed = pause(momentMs).then(async () => {
      await endWorker(worker, "SIGKILL");
      await pause(restartMs);
      worker = await startWorker();
      return performance.now();
    });
    await waitForImport(scope, importId, ["previewed"]);
    await confirmOne(scope, importId, profileId);
    await waitForImport(scope, importId, ["published"]);
    const finishedAt = performance.now();
    const restartedAt = await killed;
    expect(finishedAt - restartedAt, `killed after ${momentMs} ms`).toBeLessThan(finishMs);
    expect(await loadDigest(scope, profileId), `killed after ${momentMs} ms`).toEqual(expected);
  }
});
