"use client";
import { ProgressBar } from "react-aria-components/ProgressBar";

type ProgressProps = {
  /** Names what is under way. */
  label: string;
  /** 0 to 1; null = under way, length unknown. */
  fraction: number | null;
  /** The same in words, for example "12 of 40 MB". */
  text: string;
};

export function Progress({ label, fraction, text }: ProgressProps) {
  return (
    <ProgressBar
      aria-label={label}
      value={fraction ?? 0}
      maxValue={1}
      valueLabel={text}
      isIndeterminate={fraction === null}
    >
      <div className="flex justify-between gap-4 text-small text-soft">
        <span>{label}</span>
        <span>{text}</span>
      </div>
      <div className="mt-2 h-[3px] overflow-hidden rounded-full bg-line">
        <div
          className={`h-full bg-genuine ${fraction === null ? "w-1/3 animate-pulse" : "transition-[width]"}`}
          style={fraction === null ? undefined : { width: `${Math.min(1, fraction) * 100}%` }}
        />
      </div>
    </ProgressBar>
  );
}
