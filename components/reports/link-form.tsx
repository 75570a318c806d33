"use client";
import { startTransition, useActionState } from "react";
import { LinkFields } from "#components/reports/link-fields.tsx";
import type { LinkState, SaveLinkAction } from "#components/reports/link-state.ts";
import { NewAddress } from "#components/reports/new-address.tsx";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { LinkSummary } from "#lib/reports/report-summary.ts";

type LinkFormProps = {
  /** Null = a new one. */
  link: LinkSummary | null;
  save: SaveLinkAction;
  close: () => void;
};

export function LinkForm({ link, save, close }: LinkFormProps) {
  const [state, action, isPending] = useActionState(
    async (previous: LinkState, form: FormData) => {
      const next = await save(previous, form);
      if (next.kind === "saved") close();
      return next;
    },
    { kind: "idle" },
  );
  if (state.kind === "created") return <NewAddress address={state.address} close={close} />;
  const refused = state.kind === "refused" ? state : null;
  return (
    <form
      // As its `action`, it would empty the fields when the server refuses what stands in them.
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => action(form));
      }}
      className="grid gap-4"
    >
      {link === null ? (
        <p>Whoever has the address can read the report, without an account. You can take it back at any time.</p>
      ) : null}
      <LinkFields link={link} errors={refused?.fields ?? {}} />
      {refused?.message ? (
        <Notice tone="mark" role="alert">
          {refused.message}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          {link === null ? "Make the link" : "Save"}
        </Button>
        <Button tone="quiet" onPress={close}>
          Cancel
        </Button>
      </ActionsRow>
    </form>
  );
}
