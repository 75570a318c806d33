import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { expect, test } from "vitest";
import { withJobLock } from "#lib/db/job-lock.ts";

const nothing = async () => undefined;

test("an import is held by one at a time, and free again afterwards, however it ended", async () => {
  const importId = randomUUID();
  await withJobLock(importId, async () => {
    expect(await withJobLock(importId, nothing)).toBe(false);
    expect(await withJobLock(randomUUID(), nothing)).toBe(true);
  });
  const failing = withJobLock(importId, async () => {
    throw new Error("of the work");
  });
  await expect(failing).rejects.toThrow("of the work");
  expect(await withJobLock(importId, nothing)).toBe(true);
});

test("J2: whoever is busy for long but answers keeps the import", async () => {
  const importId = randomUUID();
  const held = withJobLock(importId, () => new Promise((resolve) => setTimeout(resolve, 1_200)), { silenceMs: 400 });
  expect(await held).toBe(true);
});

test("J2: whoever stands still loses the import to another, and learns it on waking", async () => {
  const importId = randomUUID();
  const paused = withJobLock(
    importId,
    async (lost) => {
      // The whole process stands still, as under SIGSTOP.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_200);
      expect(await withJobLock(importId, nothing)).toBe(true);
      if (!lost.aborted) await once(lost, "abort");
    },
    { silenceMs: 400 },
  );
  await expect(paused).rejects.toThrow("lost");
});
