import { existsSync } from "node:fs";
import { join } from "node:path";

const folder = new URL("../../../shared/fixtures/", import.meta.url).pathname;

/** Real and made-up exports that lie beside the project and not in it; null where they are absent, which is said aloud. */
export function sharedFixtures(): ((path: string) => string) | null {
  if (existsSync(folder)) return (path) => join(folder, path);
  process.stderr.write(
    `SKIPPED: tests over ${folder}, which is not there. What a release needs lies in the project.\n`,
  );
  return null;
}
