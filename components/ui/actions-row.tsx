import type { ReactNode } from "react";

/** The buttons that end a form or a dialog. */
export function ActionsRow({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap items-center gap-2">{children}</div>;
}
