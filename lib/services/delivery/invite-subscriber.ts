import "server-only";
import { randomUUID } from "node:crypto";
import { canonicalEmail } from "#lib/auth/email.ts";
import { chargeLimit, invitationLimit, invitedLimit } from "#lib/auth/rate-limits.ts";
import { lockReport } from "#lib/db/report-issues.ts";
import { findSchedule } from "#lib/db/report-schedules.ts";
import { inviteAddress } from "#lib/db/report-subscribers.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { env } from "#lib/env.ts";
import { enqueueMail } from "#lib/jobs/mail-jobs.ts";
import { sha256, subscriberToken } from "#lib/mail/tokens.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** People who may get one report, those included who have not answered yet. */
export const subscribersMax = 50;

export type InviteRefusal =
  | "no-mail"
  | "bad-address"
  | "too-often"
  | "no-report"
  | "no-issues"
  | "subscribed"
  | "asked-today"
  | "too-many";

/**
 * Asks somebody by mail whether they want the issues of a report. Nothing else is sent before they say yes; one who said
 * no is asked anew like a stranger, and nobody more than once a day.
 */
export async function inviteSubscriber(
  scope: OwnerScope,
  reportId: string,
  address: string,
): Promise<Result<null, InviteRefusal>> {
  if (!isUuid(reportId)) return fail("no-report");
  if (env().mail === null) return fail("no-mail");
  const email = canonicalEmail(address);
  if (email === null) return fail("bad-address");
  if (!(await chargeLimit(invitationLimit, scope.workspaceId)).ok) return fail("too-often");
  if (!(await chargeLimit(invitedLimit, `${scope.workspaceId} ${email}`)).ok) return fail("asked-today");
  const { workspaceId } = scope;
  const ref = { workspaceId, reportId };
  const id = randomUUID();
  return withWorkerTenant(workspaceId, async (client) => {
    if (!(await lockReport(client, ref))) return fail("no-report");
    if (!(await findSchedule(client, ref))) return fail("no-issues");
    const invited = { id, email, tokenHash: sha256(subscriberToken(id)) };
    const { outcome, subscriberId } = await inviteAddress(client, ref, invited, subscribersMax);
    if (outcome !== "invited") return fail(outcome);
    await enqueueMail(client, { kind: "invitation", workspaceId, subscriberId });
    return ok(null);
  });
}
