"use client";
import { useActionState, useState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Choice, Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { MarkKind } from "#lib/engagement/account.ts";

/** `message` is a whole sentence; `reason` is one about the reason alone. */
export type MarkState =
  | { kind: "idle" | "marked" }
  | { kind: "refused"; message: string | null; reason: string | null };
type MarkAction = (previous: MarkState, form: FormData) => Promise<MarkState>;

const choices: Choice<MarkKind>[] = [
  { id: "community", label: "We share a community" },
  { id: "vouched", label: "I vouch for them" },
  { id: "spam", label: "This is spam" },
];

const consequences = {
  community: "What they do counts as theirs, whatever you do for each other.",
  vouched:
    "Nothing that they did counts otherwise; they stand in no list of quiet followers or of profiles with many signs.",
  spam: "Nothing that they write or do counts.",
} satisfies Record<MarkKind, string>;

/** Overrules the model about somebody, in the open: with a reason that stands beside the figures. */
export function MarkPerson({ name, mark }: { name: string; mark: MarkAction }) {
  return (
    <Dialog title="This is wrong" trigger={<Button aria-label={`This is wrong about ${name}`}>This is wrong</Button>}>
      {({ close }) => <MarkForm mark={mark} close={close} />}
    </Dialog>
  );
}

function MarkForm({ mark, close }: { mark: MarkAction; close: () => void }) {
  const [kind, setKind] = useState<MarkKind>("community");
  const [state, action, isPending] = useActionState(
    async (previous: MarkState, form: FormData) => {
      const next = await mark(previous, form);
      if (next.kind === "marked") close();
      return next;
    },
    { kind: "idle" },
  );
  const refused = state.kind === "refused" ? state : null;
  return (
    <Form action={action} className="grid gap-4">
      <p>
        Your word goes before the model's. It is counted and shown, and every figure is computed without it as well. It
        can be taken back at any time.
      </p>
      <Select
        label="What is right"
        name="kind"
        choices={choices}
        value={kind}
        onChange={setKind}
        hint={consequences[kind]}
      />
      <TextField
        label="Reason"
        name="reason"
        maxLength={500}
        isRequired
        hint="In a few words: it stands beside the figures."
        error={refused?.reason ?? undefined}
      />
      {refused?.message ? (
        <Notice tone="mark" role="alert">
          {refused.message}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Say so
        </Button>
        <Button tone="quiet" onPress={close}>
          Cancel
        </Button>
      </ActionsRow>
    </Form>
  );
}
