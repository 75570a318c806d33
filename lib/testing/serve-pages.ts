import { spawn } from "node:child_process";
import { once } from "node:events";
import { inheritedEnv } from "#lib/env.ts";
import { freePort } from "#lib/postgres/free-port.ts";

export type ServedPages = { origin: string; pid: number | undefined; stop(): Promise<void> };

/** The production build, served by the real server on this test file's own database. */
export async function servePages(variables: Record<string, string> = {}): Promise<ServedPages> {
  const port = await freePort("127.0.0.1", 0);
  const child = spawn(process.execPath, ["--disable-proto=delete", "scripts/web.ts"], {
    env: { ...inheritedEnv(), NODE_ENV: "production", PORT: String(port), ...variables },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  await Promise.race([once(child, "message"), ended]);
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
