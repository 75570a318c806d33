"use client";
import { useState, useTransition } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Menu } from "#components/ui/menu.tsx";

/** What can be done with a profile in a list. `remove` is bound to it by the page. */
export function ProfileMenu({ handle, remove }: { handle: string; remove: () => Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  return (
    <>
      <Menu
        label={<span aria-hidden="true">⋯</span>}
        description={`Actions for @${handle}`}
        items={[{ id: "delete", label: "Delete", onAction: () => setIsAsking(true) }]}
      />
      <Dialog role="alertdialog" title="Delete this profile?" isOpen={isAsking} onOpenChange={setIsAsking}>
        <p>
          <bdi className="font-medium text-ink">@{handle}</bdi>, all its lists, people, reports and links are deleted
          here for good. The account on the platform is not touched.
        </p>
        <ActionsRow>
          <Button
            tone="main"
            isPending={isPending}
            onPress={() =>
              startTransition(async () => {
                await remove();
                setIsAsking(false);
              })
            }
          >
            Delete the profile
          </Button>
          <Button tone="quiet" onPress={() => setIsAsking(false)}>
            Keep it
          </Button>
        </ActionsRow>
      </Dialog>
    </>
  );
}
