import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { requireProfile } from "#lib/cli/profile-name.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { createLinkInput } from "#lib/services/reports/create-link.input.ts";
import { createLink } from "#lib/services/reports/create-link.ts";
import { publishReportInput } from "#lib/services/reports/publish-report.input.ts";
import { publishReport } from "#lib/services/reports/publish-report.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";

export async function reportPublish(
  scope: OwnerScope,
  profileName: string,
  options: { title: string | null; range: string | null },
  now: Date,
): Promise<Answer> {
  const profile = await requireProfile(scope, profileName);
  const input = publishReportInput.safeParse({
    title: options.title ?? `@${profile.handle}`,
    ...(options.range === null ? {} : { preset: options.range }),
  });
  if (!input.success) throw new CommandRefused("E-USAGE", input.error.issues[0]?.message ?? "This is not a report.");
  const published = await publishReport(scope, profile.id, input.data, now);
  if (!published.ok) throw new CommandRefused("E-USAGE", "There is nothing to report yet: import something first.");
  return { json: published.value, text: published.value.reportId };
}

export async function linkCreate(scope: OwnerScope, reportId: string, expires: string | null): Promise<Answer> {
  const input = createLinkInput.safeParse(expires === null ? {} : { expiresDays: Number(expires) });
  if (!input.success) throw new CommandRefused("E-USAGE", "--expires is a number of days from 1 to 3650.");
  const created = await createLink(scope, reportId, input.data);
  if (!created.ok) {
    throw new CommandRefused(
      "E-USAGE",
      created.code === "no-report" ? "There is no such report." : "There are 50 live links already. Revoke one first.",
    );
  }
  return { json: { ...created.value, url: created.value.address }, text: created.value.address };
}

export async function linkRevoke(scope: OwnerScope, linkId: string): Promise<Answer> {
  const revoked = await revokeLink(scope, linkId);
  if (!revoked.ok) throw new CommandRefused("E-USAGE", "There is no such link.");
  return { json: { linkId, revoked: true }, text: "Revoked." };
}
