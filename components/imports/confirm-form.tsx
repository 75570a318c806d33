"use client";
import { useActionState, useState, useTransition } from "react";
import { QuestionField } from "#components/imports/question-field.tsx";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { MomentField } from "#components/ui/moment-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { platformNames } from "#lib/display/platform-text.ts";
import type { ImportView } from "#lib/reports/import-view.ts";

type Platform = keyof typeof platformNames;
export type ProfileChoice = { id: string; platform: Platform; handle: string };

export type ConfirmState = {
  /** A whole sentence; null = nothing to say. */
  message: string | null;
  /** What the answers given leave open; null = as the page asked it. */
  questions: ImportView["questions"] | null;
  /** The import that brought the same file. */
  duplicateOf: string | null;
};
type ConfirmAction = (previous: ConfirmState, form: FormData) => Promise<ConfirmState>;

type ConfirmFormProps = {
  view: Pick<ImportView, "profile" | "proposedProfile" | "observedAt" | "questions">;
  platform: Platform | null;
  observedAtSource: string | null;
  profiles: ProfileChoice[];
  confirm: ConfirmAction;
  cancel: () => Promise<void>;
};

const newProfile = "new";
const platforms = Object.keys(platformNames).filter((name): name is Platform => Object.hasOwn(platformNames, name));

export function ConfirmForm({ view, platform, observedAtSource, profiles, confirm, cancel }: ConfirmFormProps) {
  const proposed = view.profile ?? view.proposedProfile;
  const [state, formAction, isPending] = useActionState(confirm, { message: null, questions: null, duplicateOf: null });
  const [isCancelling, startCancelling] = useTransition();
  const [profileId, setProfileId] = useState(proposed?.id ?? newProfile);
  const [newPlatform, setNewPlatform] = useState<Platform | null>(proposed?.platform ?? platform);
  const [observedAt, setObservedAt] = useState(view.observedAt);
  const fitting = profiles.filter((profile) => platform === null || profile.platform === platform);
  const choices = [
    ...fitting.map(({ id, platform, handle }) => ({ id, label: `@${handle} on ${platformNames[platform]}` })),
    { id: newProfile, label: "A new profile" },
  ];
  return (
    <Form action={formAction} className="grid max-w-form gap-5">
      <input type="hidden" name="profileId" value={profileId === newProfile ? "" : profileId} />
      <input type="hidden" name="platform" value={newPlatform ?? ""} />
      <input type="hidden" name="observedAt" value={observedAt ?? ""} />
      <Select
        label="Profile"
        choices={choices}
        value={profileId}
        onChange={setProfileId}
        hint="The account that these files are of."
      />
      {profileId === newProfile ? (
        <>
          {platform === null ? (
            <Select
              label="Platform"
              choices={platforms.map((id) => ({ id, label: platformNames[id] }))}
              value={newPlatform}
              onChange={setNewPlatform}
            />
          ) : null}
          <TextField
            label="Handle"
            name="handle"
            defaultValue={view.proposedProfile?.handle ?? ""}
            maxLength={255}
            hint={platform === null ? "Your name on the platform." : `Your name on ${platformNames[platform]}.`}
          />
        </>
      ) : null}
      <MomentField
        label="When the platform made these files (UTC)"
        timeZone="UTC"
        value={observedAt}
        onChange={setObservedAt}
        hint={observedAtHint(observedAtSource)}
      />
      {(state.questions ?? view.questions).map((question) => (
        <QuestionField key={question.kind + ("side" in question ? question.side : "")} question={question} />
      ))}
      {state.message ? (
        <Notice tone="mark" role="alert">
          {state.message}
          {state.duplicateOf ? (
            <>
              {" "}
              <TextLink href={`/imports/${state.duplicateOf}`}>Open it</TextLink>
            </>
          ) : null}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Import
        </Button>
        <Button tone="quiet" isPending={isCancelling} onPress={() => startCancelling(cancel)}>
          Cancel
        </Button>
      </ActionsRow>
    </Form>
  );
}

function observedAtHint(source: string | null): string {
  switch (source) {
    case "export-log":
    case "manifest":
      return "As the export itself says.";
    case "file-name":
      return "From the file name.";
    case "archive-entry":
      return "From the time stamp inside the ZIP.";
    case "newest-row":
      return "No earlier than the newest row. Set it if you know better.";
    default:
      return "The files do not say. Every change is dated by it.";
  }
}
