"use client";
import { useActionState, useState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Choice, Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { RangePreset } from "#lib/reports/overview.ts";

export type PublishState = { kind: "idle" | "published" } | { kind: "refused"; message: string; title: string | null };
type PublishAction = (previous: PublishState, form: FormData) => Promise<PublishState>;

const ranges: Choice<RangePreset>[] = [
  { id: "28d", label: "28 days" },
  { id: "90d", label: "90 days" },
  { id: "12m", label: "12 months" },
  { id: "year", label: "This year" },
  { id: "all", label: "All" },
];

export function PublishReport({ publish, suggestedTitle }: { publish: PublishAction; suggestedTitle: string }) {
  return (
    <Dialog title="Publish a report" trigger={<Button tone="main">Publish a report</Button>}>
      {({ close }) => <PublishForm publish={publish} suggestedTitle={suggestedTitle} close={close} />}
    </Dialog>
  );
}

type PublishFormProps = { publish: PublishAction; suggestedTitle: string; close: () => void };

function PublishForm({ publish, suggestedTitle, close }: PublishFormProps) {
  const [range, setRange] = useState<RangePreset>("90d");
  const [state, action, isPending] = useActionState(
    async (previous: PublishState, form: FormData) => {
      const next = await publish(previous, form);
      if (next.kind === "published") close();
      return next;
    },
    { kind: "idle" },
  );
  const refused = state.kind === "refused" ? state : null;
  return (
    <form action={action} className="grid gap-4">
      <p>
        The overview as it stands now, frozen: later imports do not change it. It names nobody but this profile, and
        nobody can open it before you make a link.
      </p>
      <TextField
        label="Title"
        name="title"
        defaultValue={suggestedTitle}
        maxLength={120}
        isRequired
        error={refused?.title ?? undefined}
      />
      <Select label="Range" name="preset" choices={ranges} value={range} onChange={setRange} />
      {refused && refused.title === null ? (
        <Notice tone="mark" role="alert">
          {refused.message}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Publish
        </Button>
        <Button tone="quiet" onPress={close}>
          Cancel
        </Button>
      </ActionsRow>
    </form>
  );
}
