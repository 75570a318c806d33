import type { ComponentProps } from "react";
import { JudgementList } from "#components/settings/judgement-list.tsx";
import { MarkList } from "#components/settings/mark-list.tsx";
import { ParametersForm } from "#components/settings/parameters-form.tsx";
import { TimeZoneForm } from "#components/settings/time-zone-form.tsx";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { routeTo } from "#components/ui/route.ts";
import { Section } from "#components/ui/section.tsx";
import { countOf } from "#lib/display/numbers.ts";
import type { ParameterChanges } from "#lib/engagement/parameters-schema.ts";
import type { JudgementLogPage } from "#lib/reports/judgement-log.ts";
import type { IncentivisedMark, PersonMark } from "#lib/reports/person-mark.ts";

type SettingsBodyProps = {
  profile: { id: string; platform: string; handle: string; timeZone: string };
  changes: ParameterChanges;
  parametersHash: string;
  marks: { people: PersonMark[]; posts: IncentivisedMark[] };
  log: JudgementLogPage;
  zones: string[];
  locale: string;
  actions: Pick<ComponentProps<typeof ParametersForm>, "preview" | "save"> &
    Pick<ComponentProps<typeof MarkList>, "unmarkPerson" | "unmarkPost"> & {
      changeTimeZone: ComponentProps<typeof TimeZoneForm>["change"];
      deleteProfile: () => Promise<{ refused: string | null }>;
    };
};

export function SettingsBody(props: SettingsBodyProps) {
  const { profile, changes, parametersHash, marks, log, zones, locale, actions } = props;
  const differing = Object.keys(changes).length;
  return (
    <>
      <PageHeading says="What counts how much, what you overruled, and when, so that the figures can be read and checked.">
        {differing === 0
          ? "The model's own weights."
          : `${countOf(differing, "weight or window is", "weights and windows are", locale)} your own.`}
      </PageHeading>
      <Section
        title="Weights and windows"
        says={
          <>
            Each has a reason. Some are fixed: figures are of 28 and 90 days for everybody, so that no window can be
            chosen to flatter. Charts never mix two settings; these have the fingerprint{" "}
            <code>{parametersHash.slice(0, 12)}</code>.
          </>
        }
      >
        <ParametersForm changes={changes} locale={locale} preview={actions.preview} save={actions.save} />
      </Section>
      <Section title="What you marked" says="As it stands. The figures without any of it are always computed too.">
        <MarkList
          {...marks}
          profile={profile}
          locale={locale}
          unmarkPerson={actions.unmarkPerson}
          unmarkPost={actions.unmarkPost}
        />
      </Section>
      <Section
        title="Log of judgements"
        says="Everything that was overruled, named, entered or changed, newest first. Nothing leaves it."
      >
        <JudgementList log={log} path={routeTo(`/profiles/${profile.id}/settings`)} locale={locale} />
      </Section>
      <Section
        title="Time zone"
        says="The zone in which the dates of lists are shown. No figure depends on it: windows are counted in UTC."
      >
        <TimeZoneForm timeZone={profile.timeZone} zones={zones} change={actions.changeTimeZone} />
      </Section>
      <Section
        title="Delete this profile"
        says="With all its lists, people, judgements, reports and links, here and for good. The account on the platform is not touched."
      >
        <ConfirmButton
          label="Delete the profile"
          about={`@${profile.handle}`}
          question={`Delete @${profile.handle}?`}
          consequence="Everything that was imported, judged, reported and shared of this profile is deleted. This cannot be undone."
          act={actions.deleteProfile}
          tone="plain"
        />
      </Section>
    </>
  );
}
