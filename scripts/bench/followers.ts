import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startInstance } from "#e2e/instance.ts";
import { setEnv } from "#lib/env.ts";
import { connectDatabase } from "#lib/migrations/connect-database.ts";
import { writeInstagramFollowers } from "./generated-followers.ts";
import { findWorker, measured, peakMiBOf, rapport } from "./processes.ts";
import { rawCopy } from "./raw-copy.ts";
import { keepReading, p95, signIn } from "./reader-session.ts";
import { compare, type Row } from "./table.ts";

const seed = 20261124;
const email = "bench@example.org";
const password = "nobody else's password";

/** Lists of these lengths in Instagram's JSON: read, imported by the worker, and the overview read the while. */
export async function benchFollowers(counts: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of counts) {
    const folder = await mkdtemp(join(tmpdir(), "rapport-bench-"));
    try {
      rows.push(...(await benchList(folder, count)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

async function benchList(folder: string, count: number): Promise<Row[]> {
  const rows: Row[] = [];
  const file = join(folder, "followers_1.json");
  await writeInstagramFollowers(file, count, seed);
  const label = `${count.toLocaleString("en")} followers (${((await stat(file)).size / 1e6).toFixed(0)} MB)`;

  const ours = await measured("read-export.ts", [file]);
  const whole = await measured("parse-whole.ts", [file]);
  rows.push(compare(`${label}: read, seconds`, ours.seconds, whole.seconds, "JSON.parse of it, 1.1x"));
  rows.push(compare(`${label}: read, peak MiB`, ours.peakMiB, whole.peakMiB, "JSON.parse of it, 0.35x"));

  const instance = await startInstance();
  try {
    const { RAPPORT_DATA_DIR: dataDir = "" } = instance.env;
    await rapport(instance.env, ["user", "add", email, "--password-stdin"], `${password}\n`);
    const added = Object(await rapport(instance.env, ["profile", "add", "instagram:bench"]));
    const overview = `${instance.origin}/profiles/${String(Object(added.profile).id)}`;
    const cookie = await signIn(instance.origin, email, password);
    const idle = await keepReading(overview, cookie, AbortSignal.timeout(10_000));

    const worker = await findWorker(dataDir);
    const stop = new AbortController();
    const busy = keepReading(overview, cookie, stop.signal);
    const started = performance.now();
    const args = ["import", file, "--profile", "instagram:bench", "--observed-at", "2026-05-01T00:00:00Z"];
    const imported = Object(await rapport(instance.env, args));
    const seconds = (performance.now() - started) / 1000;
    stop.abort();
    const times = await busy;
    if (imported.outcome !== "published" || imported.stored !== count) throw new Error("the import is not whole");
    const peak = worker === null ? null : await peakMiBOf(worker);

    setEnv({ RAPPORT_DATA_DIR: dataDir });
    const database = await connectDatabase();
    const copy = database.ownerUrl === null ? Number.NaN : await rawCopy(database.ownerUrl, count);
    await database.release();
    setEnv({ RAPPORT_APP_DATABASE_URL: "", RAPPORT_WORKER_DATABASE_URL: "" });
    rows.push(compare(`${label}: import, rows/s`, count / seconds, count / copy, "raw COPY; 1M in 60 s at most"));
    rows.push({
      what: `${label}: import, seconds`,
      ours: seconds.toFixed(1),
      against: "60",
      ratio: (seconds / 60).toFixed(2),
      goal: "1M in 60 s at most",
    });
    rows.push({
      what: `${label}: worker, peak MiB`,
      ours: peak === null ? "gone" : peak.toFixed(0),
      against: "400",
      ratio: peak === null ? "?" : (peak / 400).toFixed(2),
      goal: "400 MiB at most",
    });
    rows.push(
      compare(`${label}: overview p95 during import, ms`, p95(times), p95(idle), "idle p95, 5x; no request fails"),
    );
    const after = await keepReading(overview, cookie, AbortSignal.timeout(10_000));
    rows.push(compare(`${label}: overview p95 with the list, ms`, p95(after), p95(idle), "p95 of an empty profile"));
    const people = await keepReading(
      `${overview}/people?sort=followed&down=true&find=tonwerk`,
      cookie,
      AbortSignal.timeout(10_000),
    );
    rows.push(
      compare(`${label}: people table, searched and sorted, p95 ms`, p95(people), p95(idle), "p95 of an empty profile"),
    );
  } finally {
    await instance.stop();
  }
  return rows;
}
