"use client";
import { useActionState, useState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RadioChoices } from "#components/ui/radio-choices.tsx";
import { Select } from "#components/ui/select.tsx";
import type { ReportTemplate } from "#lib/reports/report-definition.ts";

export type NewReportState = { refused: string | null };

type NewReportProps = {
  create: (previous: NewReportState, form: FormData) => Promise<NewReportState>;
  /** Latest first. */
  campaigns: { id: string; title: string }[];
};

const templates: { id: ReportTemplate; label: string; hint: string }[] = [
  {
    id: "client",
    label: "For a client",
    hint: "What the number says, what the people say, and what campaigns and posts brought.",
  },
  { id: "me", label: "For me", hint: "Everything there is." },
  { id: "campaign", label: "Before and after a campaign", hint: "What came with it, and who stayed." },
];

/** Asks what a report is for, and begins one. */
export function NewReport({ create, campaigns }: NewReportProps) {
  return (
    <Dialog title="Begin a report" trigger={<Button tone="main">Begin a report</Button>}>
      {({ close }) => <NewReportForm create={create} campaigns={campaigns} close={close} />}
    </Dialog>
  );
}

function NewReportForm({ create, campaigns, close }: NewReportProps & { close: () => void }) {
  const [template, setTemplate] = useState<ReportTemplate>("client");
  const [campaign, setCampaign] = useState(campaigns[0]?.id ?? null);
  const [{ refused }, action, isPending] = useActionState(create, { refused: null });
  return (
    <Form action={action} className="grid gap-4">
      <input type="hidden" name="template" value={template} />
      <RadioChoices label="What it is for" choices={templates} value={template} onChange={setTemplate} />
      {template === "campaign" && campaigns.length > 0 ? (
        <Select
          label="Campaign"
          name="campaign"
          choices={campaigns.map(({ id, title }) => ({ id, label: title }))}
          value={campaign}
          onChange={setCampaign}
        />
      ) : null}
      {refused === null ? null : (
        <Notice tone="mark" role="alert">
          {refused}
        </Notice>
      )}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Begin
        </Button>
        <Button tone="quiet" onPress={close}>
          Cancel
        </Button>
      </ActionsRow>
    </Form>
  );
}
