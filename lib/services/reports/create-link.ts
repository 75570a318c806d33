import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { createShareLink } from "#lib/db/share-links.ts";
import { env } from "#lib/env.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { CreateLinkInput } from "#lib/services/reports/create-link.input.ts";

/** Live links of one workspace, as threats.md 13 limits them. */
const liveLinksMax = 50;

/** Makes a link to a report. The address is told this once: only the SHA-256 of its token is kept (threats S1). */
export async function createLink(
  scope: OwnerScope,
  reportId: string,
  input: CreateLinkInput,
): Promise<Result<{ linkId: string; address: string }, "no-report" | "too-many-links">> {
  const token = randomBytes(32).toString("base64url");
  const created = await createShareLink(scope, {
    reportId,
    tokenHash: createHash("sha256").update(token).digest(),
    label: input.label,
    expiresDays: input.expiresDays,
    liveLinksMax,
  });
  if (created === "no-report" || created === "too-many-links") return fail(created);
  return ok({ linkId: created.linkId, address: new URL(`/share/${token}`, env().origin).href });
}
