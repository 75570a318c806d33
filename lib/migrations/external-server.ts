import pg from "pg";
import { OperatorError } from "#lib/postgres/operator-error.ts";

/** By PostgreSQL's own number: 150014 is 15.14. */
export const supportedVersion = (versionNumber: number) => versionNumber >= 150_000;

/** Throws one sentence when the server cannot be reached or is too old. */
export async function requireUsableServer(url: string, variable: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new OperatorError(`${variable} cannot be reached at ${place(url)}: ${reason(cause)}.`, { cause });
  }
  try {
    const result = await client.query<{ number: number; name: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
    );
    const version = result.rows[0];
    if (!version || !supportedVersion(version.number)) {
      throw new OperatorError(`${variable} is a PostgreSQL ${version?.name ?? ""}, and Rapport needs 15 to 18.`);
    }
  } finally {
    await client.end();
  }
}

// Without user and password, which belong in no terminal.
function place(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

function reason(cause: unknown): string {
  if (cause instanceof AggregateError) return reason(cause.errors[0]);
  return cause instanceof Error ? cause.message.replace(/\.$/, "") : String(cause);
}
