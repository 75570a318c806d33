"use client";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

type ShortcutListProps = { shortcuts: { keys: string; does: string }[]; close: () => void };

/** The keys that a page knows. */
export function ShortcutList({ shortcuts, close }: ShortcutListProps) {
  return (
    <Dialog title="Keys of this page" isOpen onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <dl className="grid grid-cols-[3rem_minmax(0,1fr)] gap-y-2">
        {shortcuts.map(({ keys, does }) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="font-sans font-medium text-ink">{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-5">
        <Button onPress={close}>Close</Button>
      </div>
    </Dialog>
  );
}
