import type { ReactNode } from "react";
import { SignedInHeader } from "#app/(signed-in)/signed-in-header.tsx";

export default function GeneralLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SignedInHeader />
      <main className="frame pb-24">
        <div className="border-t border-line">{children}</div>
      </main>
    </>
  );
}
