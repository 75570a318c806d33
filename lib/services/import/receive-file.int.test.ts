import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { env, setEnv } from "#lib/env.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { cancelImport } from "#lib/services/import/cancel-import.ts";
import { loadImport } from "#lib/services/import/load-import.ts";
import { type IncomingFile, receiveFile } from "#lib/services/import/receive-file.ts";
import { makeOwner } from "#lib/testing/make-owner.ts";
import { inPieces, openImport } from "#lib/testing/send-export.ts";

const MiB = 1024 * 1024;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

function fileOf(bytes: Uint8Array, changes: Partial<IncomingFile> = {}): IncomingFile {
  return {
    name: "export.zip",
    path: "export.zip",
    chunks: inPieces(bytes),
    contentLength: bytes.length,
    sha256: sha256(bytes),
    ...changes,
  };
}

async function storedFiles(scope: OwnerScope): Promise<string[]> {
  const folder = join(env().dataDir, "uploads", scope.workspaceId);
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => join(folder, name));
}

test.each([1, 9 * MiB, 11 * MiB, 100 * MiB])("U1: %d bytes arrive as they were sent", async (size) => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  const bytes = randomBytes(size);
  expect(await receiveFile(scope, importId, fileOf(bytes))).toEqual({
    ok: true,
    sha256: sha256(bytes).toString("hex"),
    sizeBytes: size,
  });
  const [path = "", ...more] = await storedFiles(scope);
  expect(more).toEqual([]);
  expect(sha256(await readFile(path))).toEqual(sha256(bytes));
});

const bytes = randomBytes(1000);

test.each<[string, Partial<IncomingFile>]>([
  ["a body shorter than was said", { contentLength: 1001 }],
  ["a body longer than was said", { contentLength: 999 }],
  ["a body that is not what the sender hashed", { sha256: sha256(randomBytes(10)) }],
])("U1: %s is refused and leaves nothing", async (_, changes) => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  expect(await receiveFile(scope, importId, fileOf(bytes, changes))).toEqual({
    ok: false,
    code: "refused",
    problem: { code: "E-INT", file: "export.zip", detail: "not-whole" },
  });
  expect(await storedFiles(scope)).toEqual([]);
  expect((await loadImport(scope, importId))?.files).toEqual([]);
});

test("U3: a sender that breaks off leaves nothing", async () => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  async function* broken() {
    yield bytes;
    throw new Error("aborted");
  }
  await expect(receiveFile(scope, importId, fileOf(bytes, { chunks: broken() }))).rejects.toThrow("aborted");
  expect(await storedFiles(scope)).toEqual([]);
});

test.each([
  ["said", env().limits.uploadBytes + 1],
  ["not said", null],
])("more than the limit is refused, its length %s", async (_, contentLength) => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  // The same piece over and over: only its length matters.
  const piece = new Uint8Array(16 * MiB);
  async function* endless() {
    for (;;) yield piece;
  }
  const received = await receiveFile(
    scope,
    importId,
    fileOf(bytes, { chunks: endless(), contentLength, sha256: null }),
  );
  expect(received).toMatchObject({ ok: false, problem: { code: "E-TOOBIG", file: "export.zip", detail: "upload" } });
  expect(await storedFiles(scope)).toEqual([]);
});

test("U2: of more uploads at once than may be, those beyond are refused, and the others come through", async () => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  const gate = Promise.withResolvers<void>();
  async function* waiting() {
    await gate.promise;
    yield bytes;
  }
  const uploads = Array.from({ length: 30 }, () => receiveFile(scope, importId, fileOf(bytes, { chunks: waiting() })));
  // Somebody else is not kept out.
  const other = await makeOwner();
  expect(await receiveFile(other, await openImport(other), fileOf(bytes))).toMatchObject({ ok: true });
  gate.resolve();
  const outcomes = await Promise.all(uploads);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(24);
  for (const outcome of outcomes.filter((each) => !each.ok)) {
    expect(outcome).toEqual({ ok: false, code: "refused", problem: { code: "E-BUSY", detail: "uploads" } });
  }
  expect(await storedFiles(scope)).toHaveLength(24);
  expect(await receiveFile(scope, importId, fileOf(bytes))).toMatchObject({ ok: true });
});

test("U3: what a workspace holds already counts against what it may hold", async () => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  setEnv({ RAPPORT_LIMIT_HELD_BYTES: "2500" });
  try {
    expect(await receiveFile(scope, importId, fileOf(bytes))).toMatchObject({ ok: true });
    expect(await receiveFile(scope, importId, fileOf(bytes))).toMatchObject({ ok: true });
    const full = {
      ok: false,
      code: "refused",
      problem: { code: "E-QUOTA", file: "export.zip", facts: { used: 2000, max: 2500 } },
    };
    for (const contentLength of [1000, null]) {
      expect(await receiveFile(scope, importId, fileOf(bytes, { contentLength }))).toEqual(full);
    }
    expect(await storedFiles(scope)).toHaveLength(2);
    await cancelImport(scope, importId);
    expect(await receiveFile(scope, await openImport(scope), fileOf(bytes))).toMatchObject({ ok: true });
  } finally {
    setEnv({ RAPPORT_LIMIT_HELD_BYTES: "" });
  }
});

test("J8: below the floor of free disk nothing more is taken in", async () => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  setEnv({ RAPPORT_LIMIT_DISK_FLOOR_BYTES: String(Number.MAX_SAFE_INTEGER) });
  try {
    expect(await receiveFile(scope, importId, fileOf(bytes))).toEqual({
      ok: false,
      code: "refused",
      problem: { code: "E-BUSY", file: "export.zip", detail: "no-room" },
    });
    expect(await storedFiles(scope)).toEqual([]);
  } finally {
    setEnv({ RAPPORT_LIMIT_DISK_FLOOR_BYTES: "" });
  }
});

test.each<[string, string]>([
  ["../../etc/passwd", "passwd"],
  ["..\\..\\boot.ini", "boot.ini"],
  ["a\u0000b.zip", "ab.zip"],
  ["a\r\nX-Header: 1.zip", "aX-Header: 1.zip"],
  ['"quoted".zip', '"quoted".zip'],
  ["<img src=x onerror=alert(1)>.zip", "<img src=x onerror=alert(1)>.zip"],
  ["evil\u202Egnp.zip", "evilgnp.zip"],
  ["con", "con"],
  ["..", "unnamed file"],
  ["\uD800.zip", "\uFFFD.zip"],
  [`${"x".repeat(2000)}.json`, `${"x".repeat(68)}…${"x".repeat(6)}.json`],
])("U4: a file called %j is shown as %j and stored under a name of our own", async (name, shown) => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  expect(await receiveFile(scope, importId, fileOf(bytes, { name, path: name }))).toMatchObject({ ok: true });
  expect((await loadImport(scope, importId))?.files.map((file) => file.name)).toEqual([shown]);
  const [path = ""] = await storedFiles(scope);
  expect(path.slice(env().dataDir.length)).toMatch(/^\/uploads\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
});

test("T1, G8: an import of somebody else takes no files, like one that is not there", async () => {
  const importId = await openImport(await makeOwner());
  const stranger = await makeOwner();
  for (const id of [importId, randomUUID(), "nonsense", "1' OR '1'='1"]) {
    expect(await receiveFile(stranger, id, fileOf(bytes))).toEqual({ ok: false, code: "no-import" });
    expect(await loadImport(stranger, id)).toBeNull();
    expect(await cancelImport(stranger, id)).toEqual({ ok: false, code: "no-import" });
  }
  expect(await storedFiles(stranger)).toEqual([]);
});

test("an import that was cancelled takes no more files", async () => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  await cancelImport(scope, importId);
  expect(await receiveFile(scope, importId, fileOf(bytes))).toEqual({ ok: false, code: "no-import" });
  expect(await storedFiles(scope)).toEqual([]);
});

test("T4: where a file lies names its workspace", async () => {
  const scope = await makeOwner();
  const importId = await openImport(scope);
  await receiveFile(scope, importId, fileOf(bytes));
  const keys = await withWorkerTenant(scope.workspaceId, async (client) => {
    const { rows } = await client.query<{ storage_key: string }>(
      "SELECT storage_key FROM import_file WHERE workspace_id = $1",
      [scope.workspaceId],
    );
    return rows.map((row) => row.storage_key);
  });
  expect(keys).toEqual([expect.stringMatching(new RegExp(`^${scope.workspaceId}/`))]);
});
