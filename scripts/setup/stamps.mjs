import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

// What each step was last done for. It lies in node_modules, so that it goes when they go.
const file = join(root, "node_modules/.rapport-setup.json");

const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {});

export const isDone = (step, digest) => read()[step] === digest;

export function markDone(step, digest) {
  writeFileSync(file, JSON.stringify({ ...read(), [step]: digest }, null, 2));
}

/** SHA-256 over names and contents of files and, recursively, folders. What does not exist counts as empty. */
export function digestOf(paths, { skip = () => false, namesOnly = false } = {}) {
  const hash = createHash("sha256").update(process.platform).update(process.arch);
  for (const path of paths.flatMap((start) => filesUnder(start, skip))) {
    hash.update(`\0${path}\0`);
    if (!namesOnly) hash.update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function filesUnder(path, skip) {
  const full = join(root, path);
  if (!existsSync(full) || skip(path)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`, skip));
}
