import { startInstance } from "#e2e/instance.ts";
import { setEnv } from "#lib/env.ts";
import { connectDatabase } from "#lib/migrations/connect-database.ts";
import { serveMinimalPage } from "./minimal-page.ts";
import { type PageCost, pageCosts } from "./page-in-browser.ts";
import { rapport } from "./processes.ts";
import { comparedPerSecond } from "./requests-per-second.ts";
import { compare, type Row } from "./table.ts";

/** The page of a shared report against the smallest page that Next and Prisma make, on one database. */
export async function benchShare(): Promise<Row[]> {
  const instance = await startInstance();
  try {
    const shared = await publishSample(instance.env, instance.origin);
    setEnv({ RAPPORT_DATA_DIR: instance.env.RAPPORT_DATA_DIR ?? "" });
    const database = await connectDatabase();
    if (database.ownerUrl === null) throw new Error("the bench reads as the owner of the tables");
    try {
      return await serveMinimalPage(database.ownerUrl, (minimal) => benchPages(shared, minimal));
    } finally {
      await database.release();
      setEnv({ RAPPORT_APP_DATABASE_URL: "", RAPPORT_WORKER_DATABASE_URL: "" });
    }
  } finally {
    await instance.stop();
  }
}

async function benchPages(shared: string, minimal: string): Promise<Row[]> {
  const perSecond = await comparedPerSecond(shared, minimal);
  const [ours, bare] = await pageCosts([shared, minimal]);
  if (!ours || !bare) throw new Error("a page was not measured");
  return [
    compare("share page, requests/s", perSecond.ours, perSecond.against, "minimal page, 0.8x"),
    ...rowsOf(ours, bare),
  ];
}

function rowsOf(ours: PageCost, bare: PageCost): Row[] {
  return [
    compare("share page, script kB as sent", ours.scriptBytes / 1000, bare.scriptBytes / 1000, "minimal page, 1.3x"),
    compare("share page, requests", ours.requests, bare.requests, "minimal page, 1.5x"),
    compare("share page, all kB as sent", ours.bytes / 1000, bare.bytes / 1000, "minimal page"),
    compare("share page, largest paint at 4x, ms", ours.lcp, bare.lcp, "minimal page, 2x"),
    compare("share page, blocked at 4x, ms", ours.blocking, 300, "300 ms at most"),
    compare("minimal page, blocked at 4x, ms", bare.blocking, 300, "to see what the machine adds"),
  ];
}

/** A year of the sample data, published, with a link that is open. */
async function publishSample(env: NodeJS.ProcessEnv, origin: string): Promise<string> {
  await rapport(env, ["user", "add", "bench@example.org", "--password-stdin"], "nobody else's password\n");
  await rapport(env, ["demo"]);
  const args = ["report", "publish", "--profile", "other:sample.ceramics", "--title", "Bench", "--range", "12m"];
  const { reportId } = Object(await rapport(env, args));
  const { url } = Object(await rapport(env, ["link", "create", String(reportId)]));
  const address = new URL(new URL(String(url)).pathname, origin).href;
  await untilDrawn(address);
  return address;
}

async function untilDrawn(address: string): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if ((await fetch(address)).status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("the report was not drawn");
}
