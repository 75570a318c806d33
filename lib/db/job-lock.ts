import "server-only";
import pg from "pg";
import { env } from "#lib/env.ts";

/** A process that says nothing for so long has lost what it held, though it may wake again (threats J2). */
const silenceMs = 20_000;

/**
 * Holds an import, or another job, for this process while `work` runs, on a connection of its own: when the process
 * dies, the server lets go of the lock at once and another worker can go on. False = somebody else holds it. `work` is
 * told when the lock is lost; then this throws whatever came of it, so that nobody takes the job for done.
 */
export async function withJobLock(
  id: string,
  work: (lost: AbortSignal) => Promise<void>,
  options: { silenceMs: number } = { silenceMs },
): Promise<boolean> {
  const url = env().workerDatabaseUrl;
  if (url === null) throw new Error("only a worker runs jobs");
  const lost = new AbortController();
  const lose = () => lost.abort(new Error("the lock of the job was lost"));
  const client = new pg.Client({ connectionString: url, application_name: "rapport-job-lock" });
  client.on("error", lose);
  await client.connect();
  const beats = setInterval(() => client.query("SELECT").catch(lose), options.silenceMs / 4);
  try {
    await client.query(`SET idle_session_timeout = ${Math.round(options.silenceMs)}`);
    const { rows } = await client.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS held",
      [id],
    );
    if (rows[0]?.held !== true) return false;
    await work(lost.signal);
    lost.signal.throwIfAborted();
    return true;
  } finally {
    clearInterval(beats);
    await client.end();
  }
}
