import "server-only";
import { findCampaigns } from "#lib/db/campaigns.ts";
import { findFigures } from "#lib/db/figures.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { insertReport } from "#lib/db/reports.ts";
import { draftReport } from "#lib/reports/report-draft.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { CreateReportInput } from "#lib/services/reports/create-report.input.ts";
import { requestPreview } from "#lib/services/reports/request-preview.ts";

/** Begins a report from a template. Nobody but its owner sees it before it is published and has a link. */
export async function createReport(
  scope: OwnerScope,
  profileId: string,
  input: CreateReportInput,
  locale: string,
): Promise<Result<{ reportId: string }, "no-profile" | "no-campaign">> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return fail("no-profile");
  const campaigns = input.campaignId === null ? [] : await findCampaigns(scope, profileId);
  const campaign = campaigns.find(({ id }) => id === input.campaignId) ?? null;
  if (input.campaignId !== null && !campaign) return fail("no-campaign");
  const figures = await findFigures(scope, profileId);
  const context = { handle: profile.handle, asOf: figures?.asOf ?? null, locale, campaign };
  const definition = draftReport(input.template, context);
  const reportId = await insertReport(scope, { profileId, definition, mode: "frozen", logo: null });
  if (reportId === null) return fail("no-profile");
  await requestPreview(scope, reportId);
  return ok({ reportId });
}
