import { type Answer, CommandFailed, CommandRefused } from "#lib/cli/outcome.ts";
import { runCommand } from "#lib/cli/program.ts";
import { disconnectPrisma } from "#lib/db/client.ts";
import { endWorkerPool } from "#lib/db/worker-client.ts";
import { EnvError } from "#lib/env.ts";
import { loggableError } from "#lib/jobs/loggable-error.ts";
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
  process.exitCode = error instanceof CommandRefused ? 2 : 1;
  const { message, code, json, place } = toldOf(error);
  if (args.includes("--json")) {
    process.stdout.write(`${JSON.stringify({ ...json, error: { code, message, ...place } })}\n`);
  } else process.stderr.write(`${message}\n`);
}
// Whatever still keeps a connection or a timer has nothing left to do; what was written goes out first.
process.stdout.write("", () => process.exit());

function toldOf(error: unknown): { code: string; message: string; json: object; place: object } {
  if (error instanceof CommandRefused) {
    const { code, message, json, place } = error;
    return { code, message, json, place: { file: place.file, place: place.place } };
  }
  if (error instanceof CommandFailed) return { code: "E-INT", message: error.message, json: error.json, place: {} };
  if (error instanceof OperatorError || error instanceof EnvError) {
    return { code: "E-INT", message: error.message, json: {}, place: {} };
  }
  // For whoever runs the instance: what it was, without what the database quotes of other people.
  process.stderr.write(`${JSON.stringify(loggableError(error))}\n`);
  return { code: "E-INT", message: "Something went wrong on our side.", json: {}, place: {} };
}
