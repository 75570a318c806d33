import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { setEnv } from "#lib/env.ts";
import { checkSignature, publicKey, signDigest } from "#lib/services/reports/sign-digest.ts";

const digest = createHash("sha256").update("what a report says").digest();
const secrets = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"];

test("every process of an instance signs alike, and a change of one bit in digest, key or signature is seen", () => {
  setEnv({ RAPPORT_SECRET: secrets[0] ?? "" });
  const signature = signDigest(digest);
  expect(signature).toHaveLength(96);
  expect(signDigest(digest)).toEqual(signature);
  expect(checkSignature(digest, signature)).toBe("ours");
  const flipped = (bytes: Buffer, at: number) =>
    Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));
  for (let at = 0; at < digest.length; at += 1) expect(checkSignature(flipped(digest, at), signature)).toBe("broken");
  for (let at = 0; at < signature.length; at += 1) {
    expect(checkSignature(digest, flipped(signature, at)), `byte ${at}`).toBe("broken");
  }
  for (const cut of [0, 31, 32, 95]) expect(checkSignature(digest, signature.subarray(0, cut))).toBe("broken");
});

test("what was signed before the secret was changed is known by the key that it names", () => {
  setEnv({ RAPPORT_SECRET: secrets[0] ?? "" });
  const [before, signature] = [publicKey(), signDigest(digest)];
  setEnv({ RAPPORT_SECRET: secrets[1] ?? "" });
  expect(publicKey()).not.toEqual(before);
  expect(checkSignature(digest, signature)).toBe("other-key");
});
