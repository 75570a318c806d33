import "server-only";
import { prisma } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { type TenantTx, withTenant, withUser } from "#lib/db/tenant.ts";

export type NewAccount = {
  email: string;
  passwordHash: string;
  /** Made by the caller, so that the transaction can name its tenant before the row is there. */
  workspaceId: string;
  /** Null = the workspace is there already. */
  workspaceName: string | null;
  /** SHA-256 of the set-up token that pays for the account; null = none is asked for. */
  setupTokenHash: Uint8Array<ArrayBuffer> | null;
};

/** User, workspace and membership in one transaction; constraints decide when two requests race. */
export async function insertAccount(account: NewAccount): Promise<{ userId: string } | "taken" | "bad-token"> {
  try {
    return await withTenant(account, async (tx) => {
      if (account.setupTokenHash !== null && !(await spendSetupToken(tx, account.setupTokenHash))) return "bad-token";
      const user = await tx.user.create({
        data: { email: account.email, passwordHash: account.passwordHash },
        select: { id: true },
      });
      if (account.workspaceName !== null) {
        await tx.workspace.create({
          data: { id: account.workspaceId, name: account.workspaceName },
          select: { id: true },
        });
      }
      await tx.membership.create({
        data: { workspaceId: account.workspaceId, userId: user.id, role: "owner" },
        select: { userId: true },
      });
      // Whoever made the first user, by whatever way: the printed address has had its day.
      await tx.setupToken.deleteMany({ where: { usedAt: null } });
      return { userId: user.id };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return "taken";
    throw error;
  }
}

/** True for one of however many requests that race with the same token, and only while there is no user. */
async function spendSetupToken(tx: TenantTx, tokenHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const spent = await tx.$executeRaw`
    UPDATE setup_token SET used_at = now() WHERE token_hash = ${tokenHash} AND used_at IS NULL`;
  return spent === 1 && (await tx.user.findFirst({ select: { id: true } })) === null;
}

export function findCredentials(email: string): Promise<{ id: string; passwordHash: string } | null> {
  return prisma().user.findFirst({
    where: { email, disabledAt: null },
    select: { id: true, passwordHash: true },
  });
}

export async function hasUsers(): Promise<boolean> {
  return (await prisma().user.findFirst({ select: { id: true } })) !== null;
}

/** Puts a fresh set-up token in the place of those that were not used (threats A9). */
export async function replaceSetupToken(tokenHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await prisma().$transaction([
    prisma().setupToken.deleteMany({ where: { usedAt: null } }),
    prisma().setupToken.create({ data: { tokenHash }, select: { createdAt: true } }),
  ]);
}

export async function isSetupTokenOpen(tokenHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return (await prisma().setupToken.count({ where: { tokenHash, usedAt: null } })) === 1;
}

/** The workspace that a user works in: the one they joined first. Null = they belong to none. */
export function findWorkspaceOf(userId: string): Promise<{ workspaceId: string } | null> {
  return withUser(userId, (tx) =>
    tx.membership.findFirst({
      where: { userId, role: "owner" },
      select: { workspaceId: true },
      orderBy: [{ createdAt: "asc" }, { workspaceId: "asc" }],
    }),
  );
}
