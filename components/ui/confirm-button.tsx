"use client";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

type ConfirmButtonProps = {
  label: string;
  /** Tells several buttons of one label apart when read aloud. */
  about: string;
  question: string;
  consequence: string;
  act: () => Promise<void>;
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
      {({ close }) => (
        <form
          action={async () => {
            await act();
            close();
          }}
        >
          <p>{consequence}</p>
          <ActionsRow>
            <Button type="submit" tone="main">
              {label}
            </Button>
            <Button tone="quiet" onPress={close}>
              Keep it
            </Button>
          </ActionsRow>
        </form>
      )}
    </Dialog>
  );
}
