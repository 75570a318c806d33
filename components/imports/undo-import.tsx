"use client";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

/** Asks, then undoes. `undo` is bound to the import by the page. */
export function UndoImport({ undo }: { undo: () => Promise<void> }) {
  return (
    <Dialog role="alertdialog" title="Undo this import?" trigger={<Button>Undo</Button>}>
      {({ close }) => (
        <form action={undo}>
          <p>
            Everything stays as if these files had never been imported: their lists, interactions and the changes
            counted from them are taken out again. To get them back, upload the files once more.
          </p>
          <ActionsRow>
            <Button type="submit" tone="main">
              Undo the import
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
