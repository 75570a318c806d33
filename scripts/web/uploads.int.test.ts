import { createHash, randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { type ClientRequest, request } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { env } from "#lib/env.ts";
import { addUser } from "#lib/services/accounts/add-user.ts";
import { type ServedPages, servePages } from "#lib/testing/serve-pages.ts";
import { postSignIn, visit } from "#lib/testing/visitor.ts";

// Uploads through the production build: where a framework that copies bodies would cut them (threats U1).
const MiB = 1024 * 1024;
const password = "a kiln full of bowls";
let pages: ServedPages;
let lena = "";
let omar = "";

beforeAll(async () => {
  pages = await servePages();
  lena = await signIn("lena@example.org");
  omar = await signIn("omar@example.org");
}, 60_000);

afterAll(() => pages.stop());

/** Cookies of a new user who has signed in. */
async function signIn(email: string): Promise<string> {
  await addUser({ email, password, workspaceName: email });
  const visitor = visit(pages.origin);
  await postSignIn(visitor, { email, password });
  return [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}

const sameOrigin = (): Record<string, string> => ({ origin: pages.origin, "sec-fetch-site": "same-origin" });

type Call = { body?: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string> };

async function call(cookie: string, method: string, path: string, more: Call = {}): Promise<Response> {
  return fetch(`${pages.origin}/api/imports${path}`, {
    method,
    ...more,
    headers: { ...sameOrigin(), cookie, ...more.headers },
  });
}

async function openImport(cookie: string): Promise<string> {
  const response = await call(cookie, "POST", "", { body: "{}" });
  expect(response.status).toBe(201);
  return z.object({ importId: z.uuid() }).parse(await response.json()).importId;
}

function put(cookie: string, importId: string, bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  return call(cookie, "PUT", `/${importId}/files?name=export.zip`, { body: bytes, headers });
}

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
const contentDigest = (bytes: Uint8Array) => ({ "content-digest": `sha-256=:${digest(bytes).toString("base64")}:` });

test.each([9, 11, 100])("U1: %d MiB arrive as they were sent", async (size) => {
  const importId = await openImport(lena);
  const bytes = randomBytes(size * MiB);
  const response = await put(lena, importId, bytes, contentDigest(bytes));
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ sha256: digest(bytes).toString("hex"), sizeBytes: bytes.length });
});

// Where the system tells the memory of another process.
test.runIf(existsSync("/proc/self/status"))("U2: a large upload is not held in memory", async () => {
  const before = await memoryOf(pages.pid);
  const importId = await openImport(lena);
  const piece = randomBytes(MiB);
  let highest = 0;
  async function* body() {
    for (let sent = 0; sent < 300; sent += 1) {
      yield piece;
      highest = Math.max(highest, await memoryOf(pages.pid));
    }
  }
  const asked = request(`${pages.origin}/api/imports/${importId}/files?name=export.zip`, {
    method: "PUT",
    headers: { ...sameOrigin(), cookie: lena },
  });
  const [response] = await Promise.all([statusOf(asked), pipeline(body, asked)]);
  expect(response).toBe(201);
  expect((highest - before) / MiB).toBeLessThan(64);
});

function statusOf(asked: ClientRequest): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    asked.on("error", reject);
    asked.on("response", (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
}

/** Resident bytes of a process. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(join("/proc", String(pid), "status"), "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

test("U1, U3: a sender that goes away half-way leaves no byte and no file in the import", async () => {
  const ana = await signIn("ana@example.org");
  const importId = await openImport(ana);
  const asked = request(`${pages.origin}/api/imports/${importId}/files?name=export.zip`, {
    method: "PUT",
    headers: { ...sameOrigin(), cookie: ana, "content-length": 2 * MiB },
  });
  asked.on("error", () => undefined);
  const before = await storedBytes();
  await new Promise((resolve) => asked.write(randomBytes(MiB), resolve));
  await expect.poll(storedBytes, { timeout: 10_000 }).toBeGreaterThan(before);
  asked.destroy();
  await expect.poll(storedBytes, { timeout: 10_000 }).toBe(before);
  expect(await (await call(ana, "GET", `/${importId}`)).json()).toMatchObject({ state: "receiving", files: [] });
});

/** Of all uploads there are. */
async function storedBytes(): Promise<number> {
  const entries = await readdir(join(env().dataDir, "uploads"), { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test("a body that is not what the sender hashed is refused with what to do", async () => {
  const importId = await openImport(lena);
  const response = await put(lena, importId, randomBytes(100), contentDigest(randomBytes(100)));
  expect(response.status).toBe(422);
  expect(await response.json()).toEqual({
    problem: { code: "E-INT", file: "export.zip", detail: "not-whole" },
    message: "export.zip did not arrive whole and was not stored. Upload it again. Nothing was changed.",
  });
});

test("more than the limit is refused before it is sent", async () => {
  const importId = await openImport(lena);
  const asked = request(`${pages.origin}/api/imports/${importId}/files?name=export.zip`, {
    method: "PUT",
    headers: { ...sameOrigin(), cookie: lena, "content-length": env().limits.uploadBytes + 1 },
  });
  asked.flushHeaders();
  const status = await statusOf(asked);
  asked.destroy();
  expect(status).toBe(413);
});

test.each([
  ["without a name", "files", {}],
  ["with a digest that is none", "files?name=a.zip", { "content-digest": "sha-256=:nonsense:" }],
])("an upload %s is bad usage", async (_, path, headers) => {
  const importId = await openImport(lena);
  const response = await call(lena, "PUT", `/${importId}/${path}`, { body: "bytes", headers });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ problem: { code: "E-USAGE" } });
});

test("an upload that was packed for the way is refused: its length would say nothing", async () => {
  const importId = await openImport(lena);
  const packed = { "content-encoding": "gzip" };
  expect((await put(lena, importId, randomBytes(10), packed)).status).toBe(415);
});

test("an empty file is taken in, and said to be empty when it is read", async () => {
  const importId = await openImport(lena);
  const response = await put(lena, importId, new Uint8Array());
  expect(await response.json()).toMatchObject({ sizeBytes: 0 });
});

test("U2: what opens an import is read no further than it may be long", async () => {
  const asked = request(`${pages.origin}/api/imports`, { method: "POST", headers: { ...sameOrigin(), cookie: lena } });
  asked.write(randomBytes(64 * 1024));
  expect(await statusOf(asked)).toBe(413);
  asked.destroy();
});

test.each(["", "null", "[]", '{"profileId":{"not":""}}', '{"profileId":null}', '{"__proto__":1}', "nonsense"])(
  "P4: %j opens no import",
  async (body) => {
    const response = await call(lena, "POST", "", { body });
    expect(response.status).toBe(400);
  },
);

type Entry = [method: string, path: (importId: string) => string];
const entries: Entry[] = [
  ["GET", (id) => `/${id}`],
  ["PUT", (id) => `/${id}/files?name=a.json`],
  ["POST", (id) => `/${id}/start`],
  ["GET", (id) => `/${id}/flagged`],
];

test.each(entries)("T1, G8: %s %o of somebody else answers like one that is not there", async (method, path) => {
  const importId = await openImport(lena);
  const body = method === "PUT" ? { body: "[]" } : {};
  const answers = await Promise.all(
    [importId, randomUUID(), "nonsense", "%00"].map(async (id) => {
      const response = await call(omar, method, path(id), body);
      return [response.status, await response.text()];
    }),
  );
  expect(answers).toEqual(answers.map(() => [404, ""]));
});

test.each([["POST", () => ""] satisfies Entry, ...entries])(
  "%s %o wants somebody signed in, and changes nothing for other sites (U7)",
  async (method, path) => {
    const importId = await openImport(lena);
    const body = method === "GET" ? {} : { body: "{}" };
    expect((await call("", method, path(importId), body)).status).toBe(401);
    if (method === "GET") return;
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      { origin: "null" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of foreign) {
      expect((await call(lena, method, path(importId), { ...body, headers })).status).toBe(403);
    }
    const without = await fetch(`${pages.origin}/api/imports${path(importId)}`, {
      method,
      ...body,
      headers: { cookie: lena },
    });
    expect(without.status).toBe(403);
  },
);
