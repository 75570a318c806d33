import type { ReactNode } from "react";
import { SignedInHeader } from "#app/(signed-in)/signed-in-header.tsx";

export default function GeneralLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SignedInHeader />
      <main className="frame border-t border-line pb-24">{children}</main>
    </>
  );
}
