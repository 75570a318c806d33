import { createHmac } from "node:crypto";
import type pg from "pg";
import { OperatorError } from "#lib/postgres/operator-error.ts";

export const APP_ROLE = "rapport_app";
export const WORKER_ROLE = "rapport_worker";
type RuntimeRole = typeof APP_ROLE | typeof WORKER_ROLE;

/** Every instance with the same secret knows the password without being told. */
export function rolePassword(secret: string, role: RuntimeRole): string {
  return createHmac("sha256", secret).update(role).digest("hex");
}

/** The owner's address with a runtime role in the owner's place. */
export function roleUrl(ownerUrl: string, secret: string, role: RuntimeRole): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.href;
}

/** Makes the runtime roles and sets their passwords. They own nothing and are bound by row-level security (threats T2). */
export async function ensureRoles(owner: pg.Client, secret: string): Promise<void> {
  for (const role of [APP_ROLE, WORKER_ROLE] as const) await ensureRole(owner, role, rolePassword(secret, role));
  await owner.query(`grant ${APP_ROLE} to ${WORKER_ROLE}`);
}

async function ensureRole(owner: pg.Client, role: RuntimeRole, password: string): Promise<void> {
  const found = await owner.query("select rolsuper or rolbypassrls as unbound from pg_roles where rolname = $1", [
    role,
  ]);
  if (found.rows[0]?.unbound === true) {
    throw new OperatorError(
      `The role ${role} must be bound by row-level security: take SUPERUSER and BYPASSRLS from it.`,
    );
  }
  // A role's definition takes no parameters; the password is hexadecimal.
  const verb = found.rows.length === 0 ? "create" : "alter";
  try {
    await owner.query(`${verb} role ${role} with login password '${password}'`);
  } catch (error) {
    if (!isPrivilegeError(error)) throw error;
    throw new OperatorError(
      `The role of DATABASE_URL may not make roles; give it CREATEROLE, or make ${APP_ROLE} and ${WORKER_ROLE} yourself and set RAPPORT_APP_DATABASE_URL and RAPPORT_WORKER_DATABASE_URL.`,
      { cause: error },
    );
  }
}

function isPrivilegeError(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "42501";
}
