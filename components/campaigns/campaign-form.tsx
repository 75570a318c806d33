"use client";
import { useActionState, useState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateRangeField } from "#components/ui/date-range-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Choice, Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { campaignKindNames } from "#lib/display/campaign-text.ts";
import type { CampaignDraft } from "#lib/reports/campaign-draft.ts";
import { type CampaignKind, campaignKinds } from "#lib/reports/campaign-record.ts";

export type CampaignState =
  | { kind: "idle" | "saved" }
  | { kind: "refused"; message: string | null; title?: string; days?: string; note?: string };
export type SaveCampaignAction = (previous: CampaignState, form: FormData) => Promise<CampaignState>;

type CampaignFormProps = {
  label: string;
  /** Tells several buttons of one label apart when read aloud. */
  about?: string;
  tone?: "main" | "plain" | "quiet";
  draft: CampaignDraft;
  save: SaveCampaignAction;
};

const kinds: Choice<CampaignKind>[] = campaignKinds.map((id) => ({ id, label: campaignKindNames[id] }));

/** A button that opens the form of a campaign. */
export function CampaignForm({ label, about, tone = "plain", draft, save }: CampaignFormProps) {
  return (
    <Dialog
      title={draft.id === undefined ? "Enter a campaign" : "Change the campaign"}
      trigger={
        <Button tone={tone} aria-label={about ? `${label}: ${about}` : undefined}>
          {label}
        </Button>
      }
    >
      {({ close }) => <Fields draft={draft} save={save} close={close} />}
    </Dialog>
  );
}

function Fields({ draft, save, close }: { draft: CampaignDraft; save: SaveCampaignAction; close: () => void }) {
  const [kind, setKind] = useState(draft.kind);
  const [state, action, isPending] = useActionState(
    async (previous: CampaignState, form: FormData) => {
      const next = await save(previous, form);
      if (next.kind === "saved") close();
      return next;
    },
    { kind: "idle" },
  );
  const refused = state.kind === "refused" ? state : null;
  return (
    <Form action={action} className="grid gap-4">
      {draft.id === undefined ? null : <input type="hidden" name="id" value={draft.id} />}
      <Select label="What it was" name="kind" choices={kinds} value={kind} onChange={setKind} />
      <TextField
        label="Title"
        name="title"
        defaultValue={draft.title}
        maxLength={120}
        isRequired
        error={refused?.title}
      />
      <DateRangeField
        label="First and last day"
        startName="firstDay"
        endName="lastDay"
        defaultValue={draft.days}
        hint="Who comes up to 14 days after the last day still counts."
        error={refused?.days}
      />
      <TextArea label="Note" name="note" defaultValue={draft.note} maxLength={1000} error={refused?.note} />
      {refused?.message ? (
        <Notice tone="mark" role="alert">
          {refused.message}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Save
        </Button>
        <Button tone="quiet" onPress={close}>
          Cancel
        </Button>
      </ActionsRow>
    </Form>
  );
}
