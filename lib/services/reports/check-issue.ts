import "server-only";
import { createHash } from "node:crypto";
import { findIssueEvidence } from "#lib/db/issue-evidence.ts";
import { canonicalJson, type StoredReport, storedReportSchema } from "#lib/reports/report-content.ts";
import { isUuid, type ReadScope } from "#lib/scope.ts";
import { checkSignature, publicKey, type SignatureState } from "#lib/services/reports/sign-digest.ts";

/** What a sceptic can hold an issue against. Digests and keys are hex. */
export type CheckedIssue = {
  number: number;
  isLive: boolean;
  computedAt: string;
  content: StoredReport;
  /** The canonical text that the digest is of. */
  text: string;
  /** As it was written down when the issue was made, and as it comes out of the content now. */
  digest: string;
  recomputed: string;
  isIntact: boolean;
  /** `unsigned`: published before reports were signed. */
  signature: SignatureState | "unsigned";
  /** Of the instance, today. */
  publicKey: string;
};

/** Computes the digest of an issue anew, and checks its signature. `number` null = the latest. Null = there is none. */
export async function checkIssue(
  scope: ReadScope,
  reportId: string,
  number: number | null,
): Promise<CheckedIssue | null> {
  if (!isUuid(reportId)) return null;
  const evidence = await findIssueEvidence(scope, reportId, number);
  if (!evidence) return null;
  const text = canonicalJson(evidence.content);
  const recomputed = createHash("sha256").update(text).digest();
  return {
    number: evidence.number,
    isLive: evidence.isLive,
    computedAt: evidence.computedAt.toISOString(),
    content: storedReportSchema.parse(evidence.content),
    text,
    digest: evidence.contentDigest.toString("hex"),
    recomputed: recomputed.toString("hex"),
    isIntact: recomputed.equals(evidence.contentDigest),
    // Of what stands there now: a signature of a digest that the content no longer has proves nothing.
    signature: evidence.signature ? checkSignature(recomputed, evidence.signature) : "unsigned",
    publicKey: publicKey().toString("hex"),
  };
}
