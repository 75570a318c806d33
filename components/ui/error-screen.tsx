"use client";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** `reference` finds the entry in the server's log. */
export function ErrorScreen({ reference, retry }: { reference: string | undefined; retry: () => void }) {
  return (
    <main className="frame py-10">
      <EmptyState
        title="Something went wrong on our side"
        action={
          <Button tone="main" onPress={retry}>
            Try again
          </Button>
        }
      >
        <p>Nothing was changed. If it happens again, whoever runs this server finds it under this reference:</p>
        <p className="mt-2">{reference ?? "none was given"}</p>
      </EmptyState>
    </main>
  );
}
