import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { binaryPath } from "./binaries.ts";
import { freePort } from "./free-port.ts";
import { OperatorError } from "./operator-error.ts";
import { isNodeError, privateFile } from "./private-file.ts";
import { requireReachable } from "./require-reachable.ts";
import { runProgram } from "./run-program.ts";
import { findServerUser, type ServerUser } from "./server-user.ts";

/** The embedded server of one data folder. Nothing here keeps it alive or ends it with this process. */
export type Server = {
  dataDir: string;
  clusterDir: string;
  user: ServerUser | null;
  password: string;
  settings: string[];
};

export const SUPERUSER = "rapport";
const MAJOR = "18";

const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  // The log holds no row content: no statements, and no details of a violated key (threats L2, G7).
  "log_min_error_statement=panic",
  "log_error_verbosity=terse",
  "shared_buffers=256MB",
  "max_wal_size=2GB",
];

/** Prepares the data folder, making the cluster on first use. */
export async function prepareServer(dataDir: string, extraSettings: string[] = []): Promise<Server> {
  const user = await findServerUser();
  const clusterDir = join(dataDir, "postgres");
  const password = await privateFile(join(dataDir, "postgres-password"), () => randomBytes(24).toString("base64url"));
  if (user) {
    await chmod(dataDir, ((await stat(dataDir)).mode & 0o777) | 0o001);
    await requireReachable(clusterDir, user);
    await requireReachable(binaryPath("initdb"), user);
  }
  const server = { dataDir, clusterDir, user, password, settings: [...settings, ...extraSettings] };
  const version = await readVersion(clusterDir);
  if (version === null) await makeCluster(server);
  else if (version !== MAJOR) {
    throw new OperatorError(
      `${clusterDir} was made by PostgreSQL ${version}, and this is ${MAJOR}; restore a backup into an empty data folder.`,
    );
  }
  return server;
}

async function readVersion(clusterDir: string): Promise<string | null> {
  return (await readOrNull(join(clusterDir, "PG_VERSION")))?.trim() ?? null;
}

// Made beside its place and moved there when whole: a crash half-way, or two processes at once, leave no half cluster.
async function makeCluster(server: Server): Promise<void> {
  const making = join(server.dataDir, `postgres-making-${randomBytes(6).toString("hex")}`);
  const passwordFile = `${making}-password`;
  try {
    await mkdir(making, { mode: 0o700 });
    await writeFile(passwordFile, server.password, { mode: 0o600 });
    if (server.user) {
      await chown(making, server.user.uid, server.user.gid);
      await chown(passwordFile, server.user.uid, server.user.gid);
    }
    const args = [`--pgdata=${making}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const made = await runProgram(binaryPath("initdb"), [...args, ...locale], server.user ?? {});
    if (made.code !== 0)
      throw new OperatorError(`The database could not be made in ${server.dataDir}: ${lastLine(made.output)}`);
    await rename(making, server.clusterDir).catch((error: unknown) => {
      if (!isNodeError(error) || (error.code !== "ENOTEMPTY" && error.code !== "EEXIST")) throw error;
    });
  } finally {
    await rm(passwordFile, { force: true });
    await rm(making, { recursive: true, force: true });
  }
}

/** The port of the running server, or null. A lock file left by a crash, or naming a process that is not ours, is removed. */
export async function findRunningPort(server: Server): Promise<number | null> {
  const lockFile = join(server.clusterDir, "postmaster.pid");
  const lines = (await readOrNull(lockFile))?.split("\n");
  if (!lines) return null;
  const [pid, folder, port] = [Number(lines[0]), lines[1], Number(lines[3])];
  if (Number.isInteger(pid) && folder === server.clusterDir && (await isPostgres(pid, server.clusterDir)))
    return port || null;
  await rm(lockFile, { force: true });
  return null;
}

async function isPostgres(pid: number, clusterDir: string): Promise<boolean> {
  const commandLine = await readOrNull(`/proc/${pid}/cmdline`);
  if (commandLine !== null) return commandLine.includes(clusterDir);
  // No /proc on macOS.
  const listed = await runProgram("/bin/ps", ["-p", String(pid), "-o", "command="]).catch(() => null);
  return listed?.output.includes(clusterDir) ?? false;
}

/** Starts the server on its usual port if that is free, else on another. Returns once it accepts connections, or when another process was first. */
export async function startServer(server: Server): Promise<void> {
  const port = await choosePort(server);
  const options = [`-p ${port}`, ...server.settings.map((setting) => `-c ${setting}`)].join(" ");
  const log = join(server.clusterDir, "server.log");
  const args = ["start", "--wait", `--pgdata=${server.clusterDir}`, `--log=${log}`, `--options=${options}`];
  const started = await runProgram(binaryPath("pg_ctl"), args, server.user ?? {});
  if (started.code === 0 || (await findRunningPort(server)) !== null) return;
  const reason = lastLine((await readOrNull(log)) ?? started.output);
  throw new OperatorError(`The embedded database did not start (see ${log}): ${reason}`);
}

/** Ends the server, and with it every connection, without losing anything committed. */
export async function stopServer(server: Server): Promise<void> {
  const args = ["stop", "--wait", "--mode=fast", `--pgdata=${server.clusterDir}`];
  await runProgram(binaryPath("pg_ctl"), args, server.user ?? {});
}

async function choosePort(server: Server): Promise<number> {
  const file = join(server.dataDir, "postgres-port");
  const usual = Number(await readOrNull(file));
  const port = (usual && (await freePort("127.0.0.1", usual).catch(() => null))) || (await freePort("127.0.0.1", 0));
  await writeFile(file, String(port));
  return port;
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isNodeError(error) && (error.code === "ENOENT" || error.code === "ESRCH")) return null;
    throw error;
  }
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
