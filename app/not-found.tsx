import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="frame py-10">
      <EmptyState title="There is nothing at this address" action={<ButtonLink href="/">To the start</ButtonLink>}>
        It may have been deleted, a link may have been revoked or run out, or it was never there.
      </EmptyState>
    </main>
  );
}
