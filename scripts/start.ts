import { EnvError, env, setEnv } from "#lib/env.ts";
import { connectDatabase } from "#lib/migrations/connect-database.ts";
import { OperatorError } from "#lib/postgres/operator-error.ts";
import { ensureSetupToken } from "#lib/services/accounts/ensure-setup-token.ts";
import { type KeptProcess, keepRunning } from "./start/keep-running.ts";
import { requireFreePort } from "./start/require-free-port.ts";
import { whenToldToStop } from "./start/when-told-to-stop.ts";

// Runs everything of one instance: the database, if it is ours, the web server and the worker.
const WEB_PATIENCE_MS = 22_000;
const WORKER_PATIENCE_MS = 15_000;
const nodeFlags = ["--disable-proto=delete"];
const notOwner = { DATABASE_URL: "" };
const notWorker = { RAPPORT_WORKER_DATABASE_URL: "" };
const mode = process.argv.includes("--dev") ? ["--dev"] : [];

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof OperatorError) && !(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
// Whatever still keeps a connection or a timer has nothing left to do.
process.exit();

async function run(): Promise<number> {
  const children: KeptProcess[] = [];
  const told = whenToldToStop(() => {
    for (const child of children) void child.stop(0);
  });
  const port = await requireFreePort(env().host, env().port);
  setEnv({ PORT: String(port), NODE_ENV: mode.length > 0 ? "development" : "production" });
  const database = await connectDatabase({ supervisor: true });
  try {
    const token = await ensureSetupToken();
    // What listens to the world knows neither the owner's password nor the worker's (threats T2).
    const web = keepRunning("web", [...nodeFlags, "scripts/web.ts", ...mode], { ...notOwner, ...notWorker });
    const worker = keepRunning("worker", [...nodeFlags, "--conditions=react-server", "scripts/worker.ts"], notOwner);
    children.push(web, worker);
    const ready = await Promise.race([web.firstReady, told.then(() => null)]);
    if (ready === false) throw new OperatorError("The web server did not start; it says why above.");
    if (ready) console.log(`Rapport is ready: ${env().origin}${token === null ? "" : `/sign-up?token=${token}`}`);
    await told;
    return 0;
  } finally {
    const [web, worker] = children;
    await Promise.all([web?.stop(WEB_PATIENCE_MS), worker?.stop(WORKER_PATIENCE_MS)]);
    await database.release();
  }
}
