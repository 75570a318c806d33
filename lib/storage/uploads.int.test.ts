import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { env } from "#lib/env.ts";
import { storeUpload, sweepUploads, uploadPath } from "#lib/storage/uploads.ts";
import { inPieces } from "#lib/testing/send-export.ts";

const now = new Date();
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

async function store(hours: number): Promise<string> {
  const { storageKey } = await storeUpload(randomUUID(), inPieces(Buffer.from("bytes")), { maxBytes: 100 });
  await utimes(uploadPath(storageKey), hoursAgo(hours), hoursAgo(hours));
  return storageKey;
}

test("J3: the sweep takes files that are older than a day and named by no import, and nothing else", async () => {
  const known = await store(48);
  const orphan = await store(25);
  const arriving = await store(23);
  const other = join(env().dataDir, "uploads", "notes.txt");
  await writeFile(other, "not ours");
  await utimes(other, hoursAgo(48), hoursAgo(48));
  expect(await sweepUploads(async (_, storageKey) => storageKey === known, now)).toBe(1);
  expect([known, orphan, arriving].map((key) => existsSync(uploadPath(key)))).toEqual([true, false, true]);
  expect(existsSync(other)).toBe(true);
});

test.each(["../secret", `${randomUUID()}/../../secret`, `${randomUUID()}/${randomUUID()}/x`, randomUUID(), ""])(
  "G6: %j never becomes a path",
  (key) => {
    expect(() => uploadPath(key)).toThrow();
  },
);
