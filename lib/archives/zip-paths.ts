import type { Entry } from "yauzl";

const fileTypeMask = 0o170000;
const regularTypes = new Set([0, 0o100000, 0o040000]);

/** Why an entry must not be touched, judged by its final, decoded name (threats Z2); null = nothing wrong. */
export function findUnsafePath(path: string, entry: Pick<Entry, "externalFileAttributes">): "path" | "link" | null {
  const isUnsafe =
    path.includes("\0") || path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..");
  if (isUnsafe) return "path";
  // Unix archivers keep the kind of file in the upper half; others leave it 0.
  return regularTypes.has((entry.externalFileAttributes >>> 16) & fileTypeMask) ? null : "link";
}

const noiseNames = new Set([".ds_store", "thumbs.db", "desktop.ini"]);

/** Files that operating systems leave behind (threats Z5). */
export function isNoise(path: string): boolean {
  const parts = path.toLowerCase().split("/");
  const name = parts.at(-1) ?? "";
  return parts.includes("__macosx") || name.startsWith("._") || noiseNames.has(name);
}
