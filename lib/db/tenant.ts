import "server-only";
import { prisma } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { isUuid, type ReadScope } from "#lib/scope.ts";

/** Prisma inside a transaction whose tenant or user is set. */
export type TenantTx = Prisma.TransactionClient;

/** Runs `work` in one transaction that sees and changes the rows of the scope's workspace only (threats T1, T2). */
export function withTenant<T>(scope: Pick<ReadScope, "workspaceId">, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return withSetting("app.tenant", provenUuid(scope.workspaceId), work);
}

/** Runs `work` in one transaction that sees the memberships of a user and the names of their workspaces. */
export function withUser<T>(userId: string, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  // "user" is a word of SQL and needs its quotes.
  return withSetting('app."user"', provenUuid(userId), work);
}

function provenUuid(text: string): string {
  if (!isUuid(text)) throw new Error("a tenant is named by a UUID in lower case");
  return text;
}

// SET LOCAL takes no parameters; set_config() would, but does not reach the shards of a distributed table. The value
// was proved to be a UUID above, so it cannot end the literal.
function withSetting<T>(
  setting: "app.tenant" | 'app."user"',
  proved: string,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  return prisma().$transaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`SET LOCAL ${Prisma.raw(setting)} = ${Prisma.raw(`'${proved}'`)}`);
    return work(tx);
  });
}
