import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startInstance } from "#e2e/instance.ts";
import { setEnv } from "#lib/env.ts";
import { connectDatabase } from "#lib/migrations/connect-database.ts";
import { writeInstagramFollowers } from "./bench/generated-followers.ts";
import { findWorker, measured, peakMiBOf, rapport } from "./bench/processes.ts";
import { rawCopy } from "./bench/raw-copy.ts";
import { keepReading, p95, signIn } from "./bench/reader-session.ts";

// Every row sets two things against each other that were measured in this run on this machine; nothing is asserted.
type Row = { what: string; ours: string; against: string; ratio: string; goal: string };

const seed = 20261124;
const email = "bench@example.org";
const password = "nobody else's password";
const { values } = parseArgs({ options: { size: { type: "string", default: "100k,1M" } } });
const sizes = values.size.split(",").map(toCount);
const rows: Row[] = [];

for (const count of sizes) {
  const folder = await mkdtemp(join(tmpdir(), "rapport-bench-"));
  try {
    await benchFollowers(folder, count);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
const table = toTable(rows);
console.log(table);
await mkdir("bench-results", { recursive: true });
await writeFile(`bench-results/${new Date().toISOString().slice(0, 19).replaceAll(":", "")}.md`, table);
process.exit();

/** A list of followers in Instagram's JSON: read, imported by the worker, and the overview read the while. */
async function benchFollowers(folder: string, count: number): Promise<void> {
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
}

function compare(what: string, ours: number, against: number, goal: string): Row {
  const text = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  return { what, ours: text(ours), against: text(against), ratio: (ours / against).toFixed(2), goal };
}

function toTable(all: Row[]): string {
  const cells = [["what", "ours", "against", "ratio", "goal"], ...all.map((row) => Object.values(row))];
  return `${cells.map((row, index) => `| ${row.join(" | ")} |${index === 0 ? "\n| --- | --- | --- | --- | --- |" : ""}`).join("\n")}\n`;
}

function toCount(text: string): number {
  const [, digits, unit] = /^(\d+)([kM]?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) throw new Error(`--size is like 100k,1M and not ${text}`);
  return Number(digits) * (unit === "M" ? 1_000_000 : unit === "k" ? 1000 : 1);
}
