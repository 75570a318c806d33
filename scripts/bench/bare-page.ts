import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const files = {
  "package.json": '{ "type": "module" }',
  "app/layout.js": "export default ({ children }) => <html><body>{children}</body></html>;",
  "app/page.js": "export default () => <p>Nothing.</p>;",
};

/** What makes the page a little more than bare. */
type More = { files: Record<string, string>; env: Record<string, string> };

/** Builds a page of Next and React with nothing on it, and serves it while it is measured. */
export async function serveBarePage<T>(
  measure: (address: string) => Promise<T>,
  more: More = { files: {}, env: {} },
): Promise<T> {
  // Below the project, so that it takes the packages from there.
  await mkdir("bench-results", { recursive: true });
  const folder = await mkdtemp(join("bench-results", "bare-"));
  try {
    await mkdir(join(folder, "app"));
    for (const [path, text] of Object.entries({ ...files, ...more.files })) await writeFile(join(folder, path), text);
    await next(more.env, folder, "build").ended;
    const port = await freePort();
    const server = next(more.env, folder, "start", "--port", String(port));
    try {
      return await measure(await answering(`http://127.0.0.1:${port}`));
    } finally {
      server.stop();
      await server.ended.catch(() => undefined);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function next(env: More["env"], folder: string, ...args: string[]) {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", ...args, folder], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  const ended = once(child, "exit").then(([code]) => {
    if (code !== 0) throw new Error(`next ${args[0]} of the bare page ended with ${code}`);
  });
  return { ended, stop: () => child.kill("SIGTERM") };
}

async function answering(address: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if ((await fetch(address).catch(() => null))?.ok) return address;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the bare page does not answer");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
