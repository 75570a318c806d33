import { expect, test } from "vitest";
import { EnvError, parseEnv } from "#lib/env.ts";

const MiB = 1024 * 1024;

test("an empty environment is enough: embedded database, loopback, closed sign-up", () => {
  const env = parseEnv({});
  expect(env.ownerDatabaseUrl).toBeNull();
  expect(env.origin).toBe("http://127.0.0.1:3000");
  expect(env.signUp).toBe("closed");
  expect(env.limits.uploadBytes).toBe(500 * MiB);
});

test("a variable set to nothing counts as not set", () => {
  expect(parseEnv({ DATABASE_URL: "", PORT: "" }).port).toBe(3000);
});

test("a wrong value is refused with the name of the variable", () => {
  expect(() => parseEnv({ PORT: "http" })).toThrow(/PORT/);
  expect(() => parseEnv({ DATABASE_URL: "mysql://host/db" })).toThrow(/DATABASE_URL/);
  expect(() => parseEnv({ RAPPORT_LIMIT_UPLOAD_BYTES: "many" })).toThrow(/RAPPORT_LIMIT_UPLOAD_BYTES/);
});

test("A9: a short secret and the secret of the example file are refused", () => {
  expect(() => parseEnv({ RAPPORT_SECRET: "short" })).toThrow(EnvError);
  expect(() => parseEnv({ RAPPORT_SECRET: "change-me-to-at-least-32-random-characters" })).toThrow(/RAPPORT_SECRET/);
  expect(() => parseEnv({ RAPPORT_SECRET: "secret".repeat(8) })).toThrow(/RAPPORT_SECRET/);
});

test("every limit can be changed by its own variable", () => {
  expect(parseEnv({ RAPPORT_LIMIT_UPLOAD_BYTES: "10" }).limits.uploadBytes).toBe(10);
  expect(parseEnv({ RAPPORT_LIMIT_JSON_DEPTH: "7" }).limits.jsonDepth).toBe(7);
});

test("the public address is an origin without a slash at its end", () => {
  expect(parseEnv({ ORIGIN: "https://rapport.example/" }).origin).toBe("https://rapport.example");
  expect(parseEnv({ HOST: "0.0.0.0", PORT: "8080" }).origin).toBe("http://127.0.0.1:8080");
  expect(parseEnv({ HOST: "::1" }).origin).toBe("http://[::1]:3000");
});

test("mail takes a server and a sender, and nothing that ends a header", () => {
  const SMTP_URL = "smtp://mail.example.org";
  expect(parseEnv({}).mail).toBeNull();
  expect(parseEnv({ SMTP_URL, MAIL_FROM: "Lena <post@example.org>" }).mail).toEqual({
    smtpUrl: SMTP_URL,
    from: "Lena <post@example.org>",
  });
  expect(() => parseEnv({ SMTP_URL })).toThrow(/MAIL_FROM/);
  expect(() => parseEnv({ SMTP_URL: "http://mail.example.org", MAIL_FROM: "a@example.org" })).toThrow(/SMTP_URL/);
  for (const from of ["no address", "a@example.org\r\nBcc: b@example.org", 'x" <a@example.org>', "a@b <c@d> <e@f>"]) {
    expect(() => parseEnv({ SMTP_URL, MAIL_FROM: from }), from).toThrow(/MAIL_FROM/);
  }
});
