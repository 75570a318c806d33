import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  changeTimeZoneAction,
  deleteProfileAction,
  previewParametersAction,
  saveParametersAction,
  unmarkPersonAction,
  unmarkPostAction,
} from "#app/(signed-in)/profiles/[profileId]/settings/actions.ts";
import { requestLocale } from "#app/request-locale.ts";
import { SettingsBody } from "#components/settings/settings-body.tsx";
import { loadSettingsSearch } from "#components/settings/settings-search.ts";
import { requireOwner } from "#lib/auth/require-owner.ts";
import { loadJudgementLog } from "#lib/services/judgement/load-judgement-log.ts";
import { loadMarks } from "#lib/services/judgement/load-marks.ts";
import { loadSettings } from "#lib/services/settings/load-settings.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params, searchParams }: PageProps<"/profiles/[profileId]/settings">) {
  const { profileId } = await params;
  const scope = await requireOwner();
  const settings = await loadSettings(scope, profileId);
  if (!settings) notFound();
  const { log } = await loadSettingsSearch(searchParams);
  return (
    <SettingsBody
      {...settings}
      marks={await loadMarks(scope, profileId)}
      log={await loadJudgementLog(scope, profileId, log)}
      zones={[...new Set(["UTC", settings.profile.timeZone, ...Intl.supportedValuesOf("timeZone")])]}
      locale={await requestLocale()}
      actions={{
        preview: previewParametersAction.bind(null, profileId),
        save: saveParametersAction.bind(null, profileId),
        changeTimeZone: changeTimeZoneAction.bind(null, profileId),
        unmarkPerson: unmarkPersonAction.bind(null, profileId),
        unmarkPost: unmarkPostAction.bind(null, profileId),
        deleteProfile: deleteProfileAction.bind(null, profileId),
      }}
    />
  );
}
