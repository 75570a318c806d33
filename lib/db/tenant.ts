import "server-only";
import { prisma } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { isUuid, type ReadScope } from "#lib/scope.ts";

/** Prisma inside a transaction whose tenant, user or link is set. */
export type TenantTx = Prisma.TransactionClient;

const hexSha256 = /^[0-9a-f]{64}$/;

/** Runs `work` in one transaction that sees and changes the rows of the scope's workspace only (threats T1, T2). */
export function withTenant<T>(scope: Pick<ReadScope, "workspaceId">, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return withSetting("app.tenant", provenUuid(scope.workspaceId), work);
}

/** Runs `work` in one transaction that sees the memberships of a user and the names of their workspaces. */
export function withUser<T>(userId: string, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  // "user" is a word of SQL and needs its quotes.
  return withSetting('app."user"', provenUuid(userId), work);
}

/** Runs `work` in one transaction that sees the one share link whose token has this SHA-256 (hex). */
export function withLinkHash<T>(tokenSha256: string, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  if (!hexSha256.test(tokenSha256)) throw new Error("the hash of a token is 64 hex digits");
  return withSetting("app.link", tokenSha256, work);
}

function provenUuid(text: string): string {
  if (!isUuid(text)) throw new Error("a tenant is named by a UUID in lower case");
  return text;
}

// SET LOCAL takes no parameters; set_config() would, but does not reach the shards of a distributed table. The value
// was proved to be a UUID or hex digits above, so it cannot end the literal.
function withSetting<T>(
  setting: "app.tenant" | 'app."user"' | "app.link",
  proved: string,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  return prisma().$transaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`SET LOCAL ${Prisma.raw(setting)} = ${Prisma.raw(`'${proved}'`)}`);
    return work(tx);
  });
}
