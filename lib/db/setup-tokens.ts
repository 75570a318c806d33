import "server-only";
import { prisma } from "./client.ts";

/** Whether anybody has an account yet. */
export async function hasUsers(): Promise<boolean> {
  return (await prisma().user.findFirst({ select: { id: true } })) !== null;
}

/** Makes this the only set-up token that can still be used. */
export async function replaceSetupToken(tokenHash: Uint8Array<ArrayBuffer>): Promise<void> {
  const client = prisma();
  await client.$transaction([
    client.setupToken.deleteMany({ where: { usedAt: null } }),
    client.setupToken.create({ data: { tokenHash }, select: { tokenHash: true } }),
  ]);
}
