import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { benchFollowers } from "./bench/followers.ts";
import { benchLabelledSets } from "./bench/labelled-sets.ts";
import { benchAdded } from "./bench/model-added.ts";
import { benchDashboard } from "./bench/model-dashboard.ts";
import { closeModelDatabase } from "./bench/model-database.ts";
import { benchPeople } from "./bench/model-people.ts";
import { benchRebuild } from "./bench/model-rebuild.ts";
import { benchScripts } from "./bench/scripts.ts";
import { benchShare } from "./bench/share.ts";
import { type Row, toTable } from "./bench/table.ts";

/** Parts of the bench by the name that `--only a,b` knows them by. */
const parts: Record<string, (counts: readonly number[]) => Promise<Row[]>> = {
  followers: benchFollowers,
  labelled: benchLabelledSets,
  rebuild: benchRebuild,
  dashboard: benchDashboard,
  people: benchPeople,
  added: benchAdded,
  scripts: benchScripts,
  share: benchShare,
};

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "100k,1M" },
    only: { type: "string", default: Object.keys(parts).join(",") },
  },
});
const sizes = values.size.split(",").map(toCount);
const wanted = values.only.split(",").map((name) => name.trim());
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) throw new Error(`--only knows ${Object.keys(parts).join(", ")}, not ${unknown.join(", ")}`);

const rows: Row[] = [];
for (const [name, bench] of Object.entries(parts)) {
  if (!wanted.includes(name)) continue;
  const found = await bench(sizes);
  // A long bench that is cut off has said something by then.
  process.stderr.write(toTable(found));
  rows.push(...found);
}
await closeModelDatabase();
const table = toTable(rows);
console.log(table);
await mkdir("bench-results", { recursive: true });
await writeFile(`bench-results/${new Date().toISOString().slice(0, 19).replaceAll(":", "")}.md`, table);
process.exit();

function toCount(text: string): number {
  const [, digits, unit] = /^(\d+)([kM]?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) throw new Error(`--size is like 100k,1M and not ${text}`);
  return Number(digits) * (unit === "M" ? 1_000_000 : unit === "k" ? 1000 : 1);
}
