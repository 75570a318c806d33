import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PageFiles } from "#components/reports/document/page-shell.tsx";

/** What scripts/setup/build-report.mjs wrote beside the bundle of this program. */
export type Manifest = { version: string; files: PageFiles; css: string };

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(fileURLToPath(new URL("manifest.json", import.meta.url)), "utf8"));
}
