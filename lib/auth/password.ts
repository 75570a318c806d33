import "server-only";
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { dictionary } from "@zxcvbn-ts/language-common";

const derive = promisify(argon2);

/** Argon2id at 19 MiB, two passes, one lane (threats A1): about 50 ms. Memory in KiB. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

type Cost = typeof cost;

/** In the PHC string format, which carries its cost: it can be raised without locking anybody out. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return phcString(salt, await tagOf(password, salt, cost, tagLength));
}

// Whoever has no account is checked against this, so that the answer takes as long as for everybody else (threats A2).
const nobody = phcString(Buffer.alloc(16), Buffer.alloc(tagLength));

/** `stored` null = there is no such user: the same work is done, and the answer is false. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = phc.exec(stored ?? nobody) ?? [];
  if (salt === undefined || tag === undefined) throw new Error("a stored password is not in the PHC format");
  const expected = Buffer.from(tag, "base64");
  const asStored = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await tagOf(password, Buffer.from(salt, "base64"), asStored, expected.length);
  return timingSafeEqual(found, expected) && stored !== null;
}

function tagOf(password: string, salt: Buffer, costs: Cost, length: number): Promise<Buffer> {
  const message = Buffer.from(canonicalPassword(password), "utf8");
  return derive("argon2id", { message, nonce: salt, tagLength: length, ...costs });
}

function phcString(salt: Buffer, tag: Buffer): string {
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(tag)}`;
}

function base64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B, 5.1.1.2). */
function canonicalPassword(password: string): string {
  return password.normalize("NFKC");
}

let common: ReadonlySet<string> | null = null;

/** One of some 49,000 passwords that attackers try first. */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(dictionary["passwords-common"].map(String));
  return common.has(canonicalPassword(password).toLowerCase());
}
