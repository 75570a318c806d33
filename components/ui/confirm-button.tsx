"use client";
import { useActionState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";

type ConfirmButtonProps = {
  label: string;
  /** Tells several buttons of one label apart when read aloud. */
  about: string;
  question: string;
  consequence: string;
  /** `refused` = the sentence that says why not; null = done. */
  act: () => Promise<{ refused: string | null }>;
  tone?: "plain" | "quiet";
};

/** A button that asks before something is taken away. */
export function ConfirmButton({ label, about, question, consequence, act, tone = "quiet" }: ConfirmButtonProps) {
  return (
    <Dialog
      role="alertdialog"
      title={question}
      trigger={
        <Button tone={tone} aria-label={`${label} ${about}`}>
          {label}
        </Button>
      }
    >
      {({ close }) => <Question label={label} consequence={consequence} act={act} close={close} />}
    </Dialog>
  );
}

type QuestionProps = Pick<ConfirmButtonProps, "label" | "consequence" | "act"> & { close: () => void };

function Question({ label, consequence, act, close }: QuestionProps) {
  const [refused, action, isPending] = useActionState(async () => {
    const answer = await act();
    if (answer.refused === null) close();
    return answer.refused;
  }, null);
  return (
    <form action={action}>
      <p>{consequence}</p>
      {refused === null ? null : (
        <Notice tone="mark" role="alert">
          {refused}
        </Notice>
      )}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          {label}
        </Button>
        <Button tone="quiet" onPress={close}>
          Keep it
        </Button>
      </ActionsRow>
    </form>
  );
}
