import type { ReactNode } from "react";

type FigureTilesProps = {
  children: ReactNode;
  /** Side by side on a wide screen. */
  columns?: 4 | 6;
};

const looks = {
  4: "grid-cols-2 sm:grid-cols-4 max-sm:[&>*:nth-child(odd)]:pl-0 sm:[&>*:nth-child(4n+1)]:pl-0",
  6: "grid-cols-2 sm:grid-cols-3 lg:grid-cols-6 max-sm:[&>*:nth-child(odd)]:pl-0 sm:max-lg:[&>*:nth-child(3n+1)]:pl-0 lg:[&>*:nth-child(6n+1)]:pl-0",
};

/** Figures side by side, kept apart by hairlines; those at the upper and left edge lie outside and are cut off. */
export function FigureTiles({ children, columns = 6 }: FigureTilesProps) {
  return (
    <div className="overflow-hidden border-y border-line">
      <dl
        className={`-mt-px -ml-px grid [&>*]:border-t [&>*]:border-l [&>*]:border-line [&>*]:px-4 [&>*]:py-5 ${looks[columns]}`}
      >
        {children}
      </dl>
    </div>
  );
}
