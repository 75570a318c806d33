import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { FigureValue } from "#components/ui/figure-value.tsx";

type FigureTileProps = {
  label: string;
  /** Null = unknown: `note` says why instead of a figure. */
  value: string | null;
  /** Follows the figure, smaller: "of 2,984". */
  suffix?: string;
  note: ReactNode;
  tone?: "ink" | "genuine";
  info?: ReactNode;
  /** Where a press on the tile leads. */
  href?: Route;
  /** What it leads to is what is shown now. */
  isCurrent?: boolean;
};

export function FigureTile({ label, info, href, isCurrent, ...figure }: FigureTileProps) {
  return (
    <div className={`relative ${isCurrent ? "shadow-[inset_0_2px_var(--color-ink)]" : ""}`}>
      <dt className="flex items-start justify-between gap-2 text-small text-soft">
        {href ? (
          <Link
            href={href}
            scroll={false}
            prefetch={false}
            aria-current={isCurrent ? "true" : undefined}
            className="after:absolute after:inset-0 hover:text-ink aria-[current]:text-ink"
          >
            {label}
          </Link>
        ) : (
          label
        )}
        {info ? <span className="relative z-1">{info}</span> : null}
      </dt>
      <FigureValue {...figure} />
    </div>
  );
}
