import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { runCommand } from "#lib/cli/program.ts";
import { disconnectPrisma } from "#lib/db/client.ts";
import { endWorkerPool } from "#lib/db/worker-client.ts";
import { EnvError } from "#lib/env.ts";
import { stopQueue } from "#lib/jobs/queue.ts";
import { connectDatabase } from "#lib/migrations/connect-database.ts";
import { OperatorError } from "#lib/postgres/operator-error.ts";

// Exit codes: 0 done, 1 our fault, 2 refused. With --json stdout holds one JSON object and nothing else.
const args = process.argv.slice(2);

async function withDatabase(work: () => Promise<Answer>): Promise<Answer> {
  const database = await connectDatabase();
  try {
    return await work();
  } finally {
    await stopQueue(0);
    await endWorkerPool();
    await disconnectPrisma();
    await database.release();
  }
}

try {
  const { answer, isJson } = await runCommand(args, { now: new Date(), withDatabase });
  process.stdout.write(`${isJson ? JSON.stringify(answer.json) : answer.text}\n`);
} catch (error) {
  if (error instanceof CommandRefused) {
    const { code, message, json, place } = error;
    if (args.includes("--json")) {
      const told = {
        code,
        message,
        ...(place.file ? { file: place.file } : {}),
        ...(place.place ? { place: place.place } : {}),
      };
      process.stdout.write(`${JSON.stringify({ ...json, error: told })}\n`);
    } else process.stderr.write(`${message}\n`);
    process.exitCode = 2;
  } else if (error instanceof OperatorError || error instanceof EnvError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
// Whatever still keeps a connection or a timer has nothing left to do; what was written goes out first.
process.stdout.write("", () => process.exit());
