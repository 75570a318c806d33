import type { ReactNode } from "react";

type FigureValueProps = {
  /** Null = unknown: `note` says why instead of a figure. */
  value: string | null;
  /** Follows the figure, smaller: "of 2,984". */
  suffix?: string;
  note: ReactNode;
  tone?: "ink" | "genuine";
};

/** A figure and what belongs to it, below its label in a list of figures. */
export function FigureValue({ value, suffix, note, tone = "ink" }: FigureValueProps) {
  return (
    <dd>
      {value === null ? (
        <span className="mt-1 block font-serif text-title leading-[2.55rem] text-faint">not known yet</span>
      ) : (
        <span className={`mt-1 block font-serif text-figure ${tone === "genuine" ? "text-genuine" : ""}`}>
          {value}
          {suffix ? (
            <>
              {" "}
              <small className="font-sans text-read tracking-normal text-faint">{suffix}</small>
            </>
          ) : null}
        </span>
      )}
      <span className="mt-1 block text-fine text-faint">{note}</span>
    </dd>
  );
}
