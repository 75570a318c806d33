import { resolve } from "node:path";
import { z } from "zod";

const MiB = 1024 * 1024;
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** Limits of threats.md 13, each changeable as RAPPORT_LIMIT_<NAME>. */
const limitsSchema = z.object({
  uploadBytes: count(500 * MiB),
  unpackedBytes: count(2048 * MiB),
  memberBytes: count(1024 * MiB),
  zipEntries: count(100_000),
  rows: count(5_000_000),
  columns: count(200),
  fieldBytes: count(64 * 1024),
  handleChars: count(255),
  lineBytes: count(MiB),
  jsonDepth: count(64),
  flaggedKept: count(10_000),
  importMinutes: count(30),
});
export type Limits = z.infer<typeof limitsSchema>;

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RAPPORT_APP_DATABASE_URL: z.url().optional(),
  RAPPORT_WORKER_DATABASE_URL: z.url().optional(),
  RAPPORT_DATA_DIR: z.string().default("data"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  RAPPORT_SECRET: z.string().min(32).optional(),
  SIGN_UP: z.enum(["closed", "open"]).default("closed"),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  NODE_ENV: z.string().default("production"),
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
  isProduction: boolean;
  limits: Limits;
};

/** Thrown when a variable is missing or wrong; the message names it and is fit for the terminal. */
export class EnvError extends Error {}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new EnvError(sentence(parsed.error));
  const limits = limitsSchema.safeParse(
    Object.fromEntries(
      Object.keys(limitsSchema.shape).map((name) => [name, given[`RAPPORT_LIMIT_${name.replace(/[A-Z]/g, "_$&").toUpperCase()}`]]),
    ),
  );
  if (!limits.success) throw new EnvError(`RAPPORT_LIMIT_...: ${sentence(limits.error)}`);
  const v = parsed.data;
  return Object.freeze({
    ownerDatabaseUrl: v.DATABASE_URL ?? null,
    appDatabaseUrl: v.RAPPORT_APP_DATABASE_URL ?? null,
    workerDatabaseUrl: v.RAPPORT_WORKER_DATABASE_URL ?? null,
    dataDir: resolve(v.RAPPORT_DATA_DIR),
    host: v.HOST,
    port: v.PORT,
    origin: (v.ORIGIN ?? `http://${v.HOST}:${v.PORT}`).replace(/\/+$/, ""),
    secret: v.RAPPORT_SECRET ?? null,
    signUp: v.SIGN_UP,
    trustedProxies: v.TRUSTED_PROXIES,
    isProduction: v.NODE_ENV !== "development" && v.NODE_ENV !== "test",
    limits: limits.data,
  });
}

function sentence(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".")} is not valid: ${issue.message}.`).join(" ");
}

let parsedOnce: Env | null = null;

/** The environment of this process, parsed at first use. The only reader of process.env. */
export function env(): Env {
  parsedOnce ??= parseEnv(process.env);
  return parsedOnce;
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
