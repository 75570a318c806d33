"use client";
import { useTransition } from "react";
import { Button } from "#components/ui/button.tsx";

/** `cancel` is bound to the import by the page. */
export function CancelImport({ cancel }: { cancel: () => Promise<void> }) {
  const [isPending, startTransition] = useTransition();
  return (
    <Button isPending={isPending} onPress={() => startTransition(cancel)}>
      Discard what arrived
    </Button>
  );
}
