import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { canonicalEmail } from "#lib/auth/email.ts";
import { hashPassword, isCommonPassword } from "#lib/auth/password.ts";
import { chargeLimit, signUpLimit } from "#lib/auth/rate-limits.ts";
import { insertAccount, isSetupTokenOpen } from "#lib/db/accounts.ts";
import { env } from "#lib/env.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { SignUpInput } from "#lib/services/accounts/credentials.input.ts";
import { setupTokenHash } from "#lib/services/accounts/ensure-setup-token.ts";

/** `set-up`: a token that is still good came along. `open`: anybody may. `closed`: neither. */
export async function signUpMode(token: string): Promise<"set-up" | "open" | "closed"> {
  if (token !== "" && (await isSetupTokenOpen(setupTokenHash(token)))) return "set-up";
  return env().signUp === "open" ? "open" : "closed";
}

/** Longer than the work takes; whether an address was free differs by a few milliseconds of it. */
const answerAfterMs = 400;

type SignUpOutcome = Result<{ mode: "set-up" | "open" }, "bad-email" | "common-password" | "closed" | "too-many"> & {
  retryMinutes?: number;
};

/**
 * Makes an account. On an open instance an address that is taken gets the same answer after the same time as one that
 * was free (threats A2): whoever owns it can sign in, whoever does not learns nothing.
 */
export async function signUp(input: SignUpInput, network: string): Promise<SignUpOutcome> {
  const charged = await chargeLimit(signUpLimit, network);
  if (!charged.ok) return charged;
  const [outcome] = await Promise.all([makeAccount(input), sleep(answerAfterMs)]);
  return outcome;
}

async function makeAccount(input: SignUpInput): Promise<SignUpOutcome> {
  const mode = await signUpMode(input.token);
  if (mode === "closed") return fail("closed");
  const email = canonicalEmail(input.email);
  if (email === null) return fail("bad-email");
  if (isCommonPassword(input.password)) return fail("common-password");
  const made = await insertAccount({
    email,
    passwordHash: await hashPassword(input.password),
    workspaceId: randomUUID(),
    workspaceName: email,
    setupTokenHash: mode === "set-up" ? setupTokenHash(input.token) : null,
  });
  return made === "bad-token" ? fail("closed") : ok({ mode });
}
