import type { ReactNode } from "react";

/** Figures side by side, kept apart by hairlines: a gap of one pixel through which the line colour shows. */
export function FigureTiles({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-2 gap-px border-y border-line bg-line sm:grid-cols-3 lg:grid-cols-6 [&>*]:bg-paper [&>*]:px-4 [&>*]:py-5 max-sm:[&>*:nth-child(odd)]:pl-0 sm:max-lg:[&>*:nth-child(3n+1)]:pl-0 lg:[&>*:first-child]:pl-0 lg:[&>*:last-child]:pr-0">
      {children}
    </dl>
  );
}
