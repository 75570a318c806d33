"use client";
import { useActionState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** `message` is a whole sentence: what was wrong. */
export type TakeBackState = { kind: "idle" | "done" } | { kind: "refused"; message: string };

type TakeBackProps = {
  /** Tells several buttons apart when read aloud. */
  about: string;
  consequence: string;
  act: (previous: TakeBackState, form: FormData) => Promise<TakeBackState>;
};

/** Takes a judgement back, with a reason for the log if there is one. */
export function TakeBack({ about, consequence, act }: TakeBackProps) {
  return (
    <Dialog
      title="Take this back?"
      trigger={
        <Button tone="quiet" aria-label={`Take back: ${about}`}>
          Take back
        </Button>
      }
    >
      {({ close }) => <TakeBackForm consequence={consequence} act={act} close={close} />}
    </Dialog>
  );
}

function TakeBackForm({ consequence, act, close }: Omit<TakeBackProps, "about"> & { close: () => void }) {
  const [state, action, isPending] = useActionState(
    async (previous: TakeBackState, form: FormData) => {
      const next = await act(previous, form);
      if (next.kind === "done") close();
      return next;
    },
    { kind: "idle" },
  );
  return (
    <Form action={action} className="grid gap-4">
      <p>{consequence}</p>
      <TextField label="Reason" name="reason" maxLength={500} hint="For the log. May be left out." />
      {state.kind === "refused" ? (
        <Notice tone="mark" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Take back
        </Button>
        <Button tone="quiet" onPress={close}>
          Keep it
        </Button>
      </ActionsRow>
    </Form>
  );
}
