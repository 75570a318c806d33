"use client";
import { buttonLook } from "#components/ui/button-look.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** `reference` finds the entry in the server's log. */
export function ErrorScreen({ reference, retry }: { reference: string | undefined; retry: () => void }) {
  return (
    <main className="frame py-10">
      <EmptyState
        title="Something went wrong on our side"
        action={
          // A plain button: this screen belongs to every page, and must not make all of them load the controls.
          <button type="button" className={buttonLook("main")} onClick={retry}>
            Try again
          </button>
        }
      >
        <p>Nothing was changed. If it happens again, whoever runs this server finds it under this reference:</p>
        <p className="mt-2">{reference ?? "none was given"}</p>
      </EmptyState>
    </main>
  );
}
