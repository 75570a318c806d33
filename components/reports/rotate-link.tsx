"use client";
import { useActionState } from "react";
import type { LinkState } from "#components/reports/link-state.ts";
import { NewAddress } from "#components/reports/new-address.tsx";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";

type RotateLinkProps = {
  /** Tells several buttons apart when read aloud. */
  about: string;
  rotate: () => Promise<LinkState>;
};

/** Gives a link a new address, after asking. */
export function RotateLink({ about, rotate }: RotateLinkProps) {
  return (
    <Dialog
      title="Give this link a new address?"
      trigger={
        <Button tone="quiet" aria-label={`New address for ${about}`}>
          New address
        </Button>
      }
    >
      {({ close }) => <Question rotate={rotate} close={close} />}
    </Dialog>
  );
}

function Question({ rotate, close }: { rotate: () => Promise<LinkState>; close: () => void }) {
  const [state, action, isPending] = useActionState(rotate, { kind: "idle" });
  if (state.kind === "created") return <NewAddress address={state.address} close={close} />;
  return (
    <form action={action}>
      <p>
        The address it has now stops working at the next request, also where the page is open. Everything else about the
        link stays.
      </p>
      {state.kind === "refused" ? (
        <Notice tone="mark" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Make a new address
        </Button>
        <Button tone="quiet" onPress={close}>
          Keep the old one
        </Button>
      </ActionsRow>
    </form>
  );
}
