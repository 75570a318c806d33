import { serveBarePage } from "./bare-page.ts";

const files = {
  "next.config.mjs": 'export default { serverExternalPackages: ["pg", "@prisma/adapter-pg"] };',
  // The folder of the page lies two below the project.
  "app/page.js": `import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../../lib/db/generated/client.ts";

export const dynamic = "force-dynamic";
const adapter = new PrismaPg({ connectionString: process.env.BENCH_DATABASE_URL, max: 10 });
const prisma = new PrismaClient({ adapter });

export default async function Page() {
  const link = await prisma.shareLink.findFirst({ select: { label: true, opens: true } });
  return <main><h1>A page</h1><p>{link ? link.label : "none"}</p></main>;
}`,
};

/** The smallest page that Next and Prisma make, with one query: what the page of a report is set against. */
export function serveMinimalPage<T>(databaseUrl: string, measure: (address: string) => Promise<T>): Promise<T> {
  return serveBarePage(measure, { files, env: { BENCH_DATABASE_URL: databaseUrl } });
}
