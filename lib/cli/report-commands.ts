import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { requireProfile } from "#lib/cli/profile-name.ts";
import { firstLineOfStdin } from "#lib/cli/read-stdin.ts";
import { linkRefusals } from "#lib/display/link-refusals.ts";
import { reportLocales, sectionIds } from "#lib/reports/report-definition.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { createLink } from "#lib/services/reports/create-link.ts";
import { createLinkInput } from "#lib/services/reports/link.input.ts";
import { issueTools } from "#lib/services/reports/make-issues.ts";
import { publishIssue } from "#lib/services/reports/publish-issue.ts";
import { publishReportInput } from "#lib/services/reports/publish-report.input.ts";
import { publishReport } from "#lib/services/reports/publish-report.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";

/** As they were typed. */
export type ReportOptions = {
  title?: string;
  range?: string;
  sections?: string;
  names?: string;
  countFree?: boolean;
  live?: boolean;
  locale?: string;
};

/** Composes a report of a profile and publishes it, or publishes the next issue of one that there is. */
export async function reportPublish(
  scope: OwnerScope,
  what: { profile: string | null; report: string | null },
  options: ReportOptions,
  now: Date,
): Promise<Answer> {
  if (what.report !== null) return publishNext(scope, what.report, now);
  if (what.profile === null)
    throw new CommandRefused("E-USAGE", "Say of what: --profile for a new report, or --report.");
  const profile = await requireProfile(scope, what.profile);
  const input = publishReportInput.safeParse({
    title: options.title ?? `@${profile.handle}`,
    preset: options.range,
    sections: options.sections?.split(","),
    names: options.names,
    counts: options.countFree ? "hidden" : undefined,
    mode: options.live ? "live" : undefined,
    locale: options.locale,
  });
  if (!input.success) throw new CommandRefused("E-USAGE", usageOf(input.error.issues[0]));
  const published = await publishReport(scope, profile.id, input.data, now);
  if (!published.ok) throw new CommandRefused("E-USAGE", nothingText);
  return { json: published.value, text: published.value.reportId };
}

function usageOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.path[0] === "sections" && issue.path.length > 1)
    return `--sections: one or more of ${sectionIds.join(",")}.`;
  if (issue?.path[0] === "names") return "--names: hidden or shown.";
  if (issue?.path[0] === "locale") return `--locale: one of ${reportLocales.join(", ")}.`;
  return issue?.message ?? "This is not a report.";
}

const nothingText = "There is nothing to report yet: import something first.";

async function publishNext(scope: OwnerScope, reportId: string, now: Date): Promise<Answer> {
  const published = await publishIssue(scope, reportId, { requestId: randomUUID(), now }, issueTools);
  if (published.ok)
    return { json: { reportId, issue: published.value.number }, text: `Issue ${published.value.number}` };
  throw new CommandRefused(
    "E-USAGE",
    published.code === "nothing-to-show"
      ? nothingText
      : "There is no such report, or it is of before there were issues.",
  );
}

export async function linkCreate(
  scope: OwnerScope,
  reportId: string,
  options: { expires: string | null; passwordStdin: boolean },
): Promise<Answer> {
  const input = createLinkInput.safeParse({
    ...(options.expires !== null && { expiresDays: Number(options.expires) }),
    ...(options.passwordStdin && { password: await firstLineOfStdin() }),
  });
  if (!input.success) {
    const [issue] = input.error.issues;
    throw new CommandRefused(
      "E-USAGE",
      issue?.path[0] === "password" ? issue.message : "--expires is a number of days from 1 to 3650.",
    );
  }
  const created = await createLink(scope, reportId, input.data);
  if (!created.ok) throw new CommandRefused("E-USAGE", linkRefusals[created.code]);
  return { json: { ...created.value, url: created.value.address }, text: created.value.address };
}

export async function linkRevoke(scope: OwnerScope, linkId: string): Promise<Answer> {
  const revoked = await revokeLink(scope, linkId);
  if (!revoked.ok) throw new CommandRefused("E-USAGE", "There is no such link.");
  return { json: { linkId, revoked: true }, text: "Revoked." };
}
