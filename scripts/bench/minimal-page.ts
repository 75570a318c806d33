import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { freePort } from "#lib/postgres/free-port.ts";

// Below the project, so that its packages and its database client are found; in a folder that git does not know.
const folder = resolve("bench-results/minimal-page");
const next = resolve("node_modules/.bin/next");

const files = {
  "next.config.mjs": `export default {
  serverExternalPackages: ["pg", "@prisma/adapter-pg"],
  turbopack: { root: ${JSON.stringify(resolve("."))} },
};`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  "app/page.jsx": `import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../../lib/db/generated/client.ts";

export const dynamic = "force-dynamic";
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.BENCH_DATABASE_URL, max: 10 }) });

export default async function Page() {
  const link = await prisma.shareLink.findFirst({ select: { label: true, opens: true } });
  return <main><h1>A page</h1><p>{link ? link.label : "none"}</p></main>;
}`,
};

/** The smallest page that Next and Prisma make: what the page of a report is set against. */
export async function startMinimalPage(databaseUrl: string): Promise<{ address: string; stop(): Promise<void> }> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    BENCH_DATABASE_URL: databaseUrl,
  };
  const built = spawnSync(next, ["build"], { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });
  if (built.status !== 0) throw new Error("the minimal page could not be built");
  const port = await freePort("127.0.0.1", 0);
  const child = spawn(next, ["start", "--hostname", "127.0.0.1", "--port", String(port)], {
    cwd: folder,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  const address = `http://127.0.0.1:${port}/`;
  await untilAnswered(address);
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswered(address: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${address} does not answer`);
}
