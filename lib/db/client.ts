import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#lib/db/generated/client.ts";
import { env } from "#lib/env.ts";

/** A request that cannot get a connection in this time fails rather than queues for ever (threats J7). */
const acquireTimeoutMs = 5_000;

let client: PrismaClient | null = null;

/** Prisma as the runtime role of the pages: bound by row-level security, owner of nothing. */
export function prisma(): PrismaClient {
  if (client) return client;
  const { appDatabaseUrl } = env();
  if (!appDatabaseUrl) throw new Error("RAPPORT_APP_DATABASE_URL is not set: the database was not connected");
  client = new PrismaClient({
    adapter: new PrismaPg({
      connectionString: appDatabaseUrl,
      max: 10,
      connectionTimeoutMillis: acquireTimeoutMs,
      options: "-c statement_timeout=10s -c lock_timeout=3s",
      application_name: "rapport-web",
    }),
  });
  return client;
}

/** Ends all connections; the next call of prisma() opens new ones. */
export async function disconnectPrisma(): Promise<void> {
  const open = client;
  client = null;
  await open?.$disconnect();
}
