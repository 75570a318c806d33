"use client";
import { LinkForm } from "#components/reports/link-form.tsx";
import type { SaveLinkAction } from "#components/reports/link-state.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

export function CreateLink({ create, reportTitle }: { create: SaveLinkAction; reportTitle: string }) {
  return (
    <Dialog title="Share this report" trigger={<Button aria-label={`Share ${reportTitle}`}>Share</Button>}>
      {({ close }) => <LinkForm link={null} save={create} close={close} />}
    </Dialog>
  );
}
