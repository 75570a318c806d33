import "server-only";
import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from "node:crypto";
import { requireEnv } from "#lib/env.ts";

// RFC 8410, section 7: an Ed25519 private key is 32 random bytes behind this header, and a public one behind the other.
const privateHeader = Buffer.from("302e020100300506032b657004220420", "hex");
const publicHeader = Buffer.from("302a300506032b6570032100", "hex");
const keyBytes = 32;

/** Of a stored signature: by this instance's key of today, by another key that the signature names, or by neither. */
export type SignatureState = "ours" | "other-key" | "broken";

/**
 * Signs the digest of a report with the instance's key: 32 bytes of public key and 64 of signature (Ed25519, RFC 8032).
 * The key comes from the instance's secret, so that every process of it signs alike and a backup needs nothing more.
 */
export function signDigest(digest: Buffer): Buffer {
  return Buffer.concat([publicKey(), sign(null, digest, instanceKey())]);
}

/** 32 bytes, for anybody who wants to check a signature without us. */
export function publicKey(): Buffer {
  return createPublicKey(instanceKey()).export({ type: "spki", format: "der" }).subarray(-keyBytes);
}

export function checkSignature(digest: Buffer, signature: Buffer): SignatureState {
  const [key, signed] = [signature.subarray(0, keyBytes), signature.subarray(keyBytes)];
  if (key.length < keyBytes) return "broken";
  const told = createPublicKey({ key: Buffer.concat([publicHeader, key]), format: "der", type: "spki" });
  if (!verify(null, digest, told, signed)) return "broken";
  return key.equals(publicKey()) ? "ours" : "other-key";
}

function instanceKey(): KeyObject {
  const seed = hkdfSync("sha256", requireEnv("secret"), "", "rapport: signature of reports, 1", keyBytes);
  return createPrivateKey({
    key: Buffer.concat([privateHeader, Buffer.from(seed)]),
    format: "der",
    type: "pkcs8",
  });
}
