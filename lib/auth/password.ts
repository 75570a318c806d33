import "server-only";
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { dictionary } from "@zxcvbn-ts/language-common";

const derive = promisify(argon2);

/** Argon2id at 19 MiB, two passes, one lane (threats A1): about 50 ms. Memory in KiB. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
export const passwordMin = 8;
export const passwordMax = 256;

/** In the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(tag)}`;
}

// Whoever has no account is checked against this, so that the answer takes as long as for everybody else (threats A2).
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(Buffer.alloc(16))}$${base64(Buffer.alloc(tagLength))}`;

/** `stored` null = there is no such user: the same work is done, and the answer is false. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, , , , salt, tag] = (stored ?? nobody).split("$");
  if (salt === undefined || tag === undefined) throw new Error("a stored password is not in the PHC format");
  const expected = Buffer.from(tag, "base64");
  const found = await tagOf(password, Buffer.from(salt, "base64"));
  return found.length === expected.length && timingSafeEqual(found, expected) && stored !== null;
}

function tagOf(password: string, salt: Buffer): Promise<Buffer> {
  // The same letters typed on another keyboard are the same password (NIST SP 800-63B, 5.1.1.2).
  const message = Buffer.from(password.normalize("NFKC"), "utf8");
  return derive("argon2id", { message, nonce: salt, tagLength, ...cost });
}

function base64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}

let common: ReadonlySet<string> | null = null;

/** One of some 49,000 passwords that attackers try first. */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(dictionary["passwords-common"].map(String));
  return common.has(password.toLowerCase());
}
