import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

const MiB = 1024 * 1024;
/** Fewer different characters than this among 32 random hex digits: once in some 27 million. */
const secretCharacters = 8;
const EXAMPLE_SECRET = "change-me-to-at-least-32-random-characters";

/** Limits of threats.md 13, each changeable as RAPPORT_LIMIT_<NAME>. */
export const defaultLimits = {
  uploadBytes: 500 * MiB,
  /** Uploads that are kept for one workspace until their imports have ended. */
  heldBytes: 5120 * MiB,
  unpackedBytes: 2048 * MiB,
  memberBytes: 1024 * MiB,
  zipEntries: 100_000,
  rows: 5_000_000,
  columns: 200,
  fieldBytes: 64 * 1024,
  handleChars: 255,
  lineBytes: MiB,
  jsonDepth: 64,
  flaggedKept: 10_000,
  importMinutes: 30,
  /** Below this much free disk nothing more is taken in (threats J8, O1). */
  diskFloorBytes: 256 * MiB,
};
export type Limits = typeof defaultLimits;

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RAPPORT_APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RAPPORT_WORKER_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RAPPORT_DATA_DIR: z.string().default("data"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  RAPPORT_SECRET: z
    .string()
    .min(32)
    .refine((secret) => secret !== EXAMPLE_SECRET, "this is the example; take one of your own")
    .refine((secret) => new Set(secret).size >= secretCharacters, "it repeats itself; take random characters")
    .optional(),
  SIGN_UP: z.enum(["closed", "open"]).default("closed"),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  // "Name <name@example.org>", or the address alone: what stands between the brackets is in order.
  MAIL_FROM: z
    .string()
    .max(320)
    .regex(/^(?:[^\p{Cc}<>"]*<[^\s<>@"]+@[^\s<>@"]+>|[^\s<>@"]+@[^\s<>@"]+)$/u, "it is an address, or Name <address>")
    .optional(),
  NODE_ENV: z.string().default("production"),
  npm_lifecycle_event: z.string().optional(),
});

export type Env = {
  /** Owner's connection, for migrations and roles; null = the embedded server. */
  ownerDatabaseUrl: string | null;
  appDatabaseUrl: string | null;
  workerDatabaseUrl: string | null;
  dataDir: string;
  host: string;
  port: number;
  /** Address that people open, without a slash at the end. */
  origin: string;
  secret: string | null;
  signUp: "closed" | "open";
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** The mail server and the sender; null = no mail is sent. */
  mail: { smtpUrl: string; from: string } | null;
  isProduction: boolean;
  /** Whether this process is what an npm script runs; npm then is its parent. */
  startedByNpm: boolean;
  limits: Limits;
};

/** Thrown when a variable is missing or wrong; the message names it and is fit for the terminal. */
export class EnvError extends Error {}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new EnvError(sentence(parsed.error));
  const v = parsed.data;
  return Object.freeze({
    ownerDatabaseUrl: v.DATABASE_URL ?? null,
    appDatabaseUrl: v.RAPPORT_APP_DATABASE_URL ?? null,
    workerDatabaseUrl: v.RAPPORT_WORKER_DATABASE_URL ?? null,
    dataDir: resolve(v.RAPPORT_DATA_DIR),
    host: v.HOST,
    port: v.PORT,
    origin: (v.ORIGIN ?? localOrigin(v.HOST, v.PORT)).replace(/\/+$/, ""),
    secret: v.RAPPORT_SECRET ?? null,
    signUp: v.SIGN_UP,
    trustedProxies: v.TRUSTED_PROXIES,
    mail: parseMail(v.SMTP_URL, v.MAIL_FROM),
    isProduction: v.NODE_ENV !== "development" && v.NODE_ENV !== "test",
    startedByNpm: v.npm_lifecycle_event !== undefined,
    limits: parseLimits(given),
  });
}

function parseMail(smtpUrl: string | undefined, from: string | undefined): Env["mail"] {
  if (smtpUrl === undefined) return null;
  if (from === undefined) throw new EnvError("MAIL_FROM is not set: SMTP_URL needs a sender beside it.");
  return { smtpUrl, from };
}

function parseLimits(given: Record<string, string | undefined>): Limits {
  const limits = { ...defaultLimits };
  for (const name of limitNames) {
    const variable = `RAPPORT_LIMIT_${name.replace(/[A-Z]/g, "_$&").toUpperCase()}`;
    const parsed = z.object({ [variable]: z.coerce.number().int().positive().optional() }).safeParse(given);
    if (!parsed.success) throw new EnvError(sentence(parsed.error));
    limits[name] = parsed.data[variable] ?? defaultLimits[name];
  }
  return limits;
}

const limitNames: (keyof Limits)[] = [
  "uploadBytes",
  "heldBytes",
  "unpackedBytes",
  "memberBytes",
  "zipEntries",
  "rows",
  "columns",
  "fieldBytes",
  "handleChars",
  "lineBytes",
  "jsonDepth",
  "flaggedKept",
  "importMinutes",
  "diskFloorBytes",
];

// A server that listens everywhere is still opened at one address.
function localOrigin(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

function sentence(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".")} is not valid: ${issue.message}.`).join(" ");
}

let parsedOnce: Env | null = null;

/** The environment of this process, with the file .env behind it, parsed at first use. The only reader of process.env. */
export function env(): Env {
  parsedOnce ??= readEnv();
  return parsedOnce;
}

function readEnv(): Env {
  // What is set already, if only to nothing, stays.
  if (existsSync(".env")) process.loadEnvFile(".env");
  return parseEnv(process.env);
}

/** Sets variables for this process and what it starts, and parses anew. For the supervisor, the command line and tests. */
export function setEnv(variables: Record<string, string>): Env {
  Object.assign(process.env, variables);
  parsedOnce = null;
  return env();
}

/** The whole environment, to hand to a child process. */
export function inheritedEnv(): NodeJS.ProcessEnv {
  return { ...process.env };
}

const variableOf = {
  appDatabaseUrl: "RAPPORT_APP_DATABASE_URL",
  workerDatabaseUrl: "RAPPORT_WORKER_DATABASE_URL",
  ownerDatabaseUrl: "DATABASE_URL",
  secret: "RAPPORT_SECRET",
} as const;

/** A value that this process cannot do without. Throws EnvError with the variable's name when it is missing. */
export function requireEnv(name: keyof typeof variableOf): string {
  const value = env()[name];
  if (value === null) throw new EnvError(`${variableOf[name]} is not set.`);
  return value;
}
