import { expect, test, vi } from "vitest";
import { chargeLimit } from "#lib/auth/rate-limits.ts";
import { disconnectPrisma } from "#lib/db/client.ts";
import { connectAs } from "#lib/testing/test-database.ts";

const minute = { seconds: 60, attempts: 3 };

test("A3: of 20 attempts at once exactly as many as the limit allows get through", async () => {
  const limit = { name: "at once", ...minute };
  const attempts = await Promise.all(Array.from({ length: 20 }, () => chargeLimit(limit, "someone")));
  expect(attempts.filter((attempt) => attempt.ok)).toHaveLength(3);
  expect(attempts.find((attempt) => !attempt.ok)).toEqual({ ok: false, code: "too-many", retryMinutes: 1 });
  expect(await chargeLimit(limit, "someone else")).toEqual({ ok: true, value: null });
});

test("A3: two instances share the count", async () => {
  const limit = { name: "two instances", ...minute };
  // Every module anew: a second set of connections and of whatever a process keeps.
  vi.resetModules();
  const other = await import("#lib/auth/rate-limits.ts");
  expect(other.chargeLimit).not.toBe(chargeLimit);
  const charges = Array.from({ length: 20 }, (_, index) => (index % 2 ? other.chargeLimit : chargeLimit));
  const attempts = await Promise.all(charges.map((charge) => charge(limit, "someone")));
  expect(attempts.filter((attempt) => attempt.ok)).toHaveLength(3);
  expect(await other.chargeLimit(limit, "someone")).toMatchObject({ ok: false });
  await (await import("#lib/db/client.ts")).disconnectPrisma();
  await disconnectPrisma();
});

test("I4: a window ends by the database's clock, not by the clock of the process", async () => {
  const limit = { name: "clock", attempts: 1, seconds: 3600 };
  expect((await chargeLimit(limit, "someone")).ok).toBe(true);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 24 * 3_600_000 });
  try {
    expect(await chargeLimit(limit, "someone")).toEqual({ ok: false, code: "too-many", retryMinutes: 60 });
  } finally {
    vi.useRealTimers();
  }
  const owner = await connectAs("owner");
  await owner.query("update rate_limit set expire = expire - 3600 * 1000");
  expect((await chargeLimit(limit, "someone")).ok).toBe(true);
});

test("L2: what was tried is not to be read from the table, and ended windows do not stay", async () => {
  const owner = await connectAs("owner");
  await owner.query("delete from rate_limit");
  const limit = { name: "traces", attempts: 1, seconds: 3600 };
  for (let person = 0; person < 15; person += 1) await chargeLimit(limit, `p${person}@example.org`);
  const kept = await owner.query("select key from rate_limit");
  expect(kept.rows).toHaveLength(15);
  expect(JSON.stringify(kept.rows)).not.toContain("example");
  await owner.query("update rate_limit set expire = 0");
  for (let person = 0; person < 100; person += 1) await chargeLimit(limit, `q${person}@example.org`);
  const ended = await owner.query("select key from rate_limit where expire = 0");
  // The very first few in the order of the keys may have none before them.
  expect(ended.rows.length).toBeLessThan(3);
});
