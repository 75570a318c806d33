"use client";
import { LinkForm } from "#components/reports/link-form.tsx";
import type { SaveLinkAction } from "#components/reports/link-state.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { LinkSummary } from "#lib/reports/report-summary.ts";

/** Changes a link; its address stays. */
export function EditLink({ link, about, edit }: { link: LinkSummary; about: string; edit: SaveLinkAction }) {
  return (
    <Dialog
      title="Change the link"
      trigger={
        <Button tone="quiet" aria-label={`Change ${about}`}>
          Change
        </Button>
      }
    >
      {({ close }) => <LinkForm link={link} save={edit} close={close} />}
    </Dialog>
  );
}
