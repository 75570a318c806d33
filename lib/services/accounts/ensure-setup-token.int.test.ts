import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { connectAs } from "#lib/testing/test-database.ts";
import { ensureSetupToken } from "./ensure-setup-token.ts";

test("A9: the newest set-up token alone is valid, is kept as a hash, and ends with the first user", async () => {
  const owner = await connectAs("owner");
  await ensureSetupToken();
  const token = await ensureSetupToken();
  const kept = await owner.query("select token_hash, used_at from setup_token");
  expect(kept.rows).toEqual([{ token_hash: createHash("sha256").update(String(token)).digest(), used_at: null }]);

  await owner.query("insert into app_user (email, password_hash) values ('ada@example.org', 'x')");
  expect(await ensureSetupToken()).toBeNull();
});
