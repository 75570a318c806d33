"use client";
import type { ReactNode } from "react";
import { Switch as AriaSwitch } from "react-aria-components/Switch";

type SwitchProps = {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** Read aloud, where nothing stands beside it. */
  "aria-label"?: string;
  children?: ReactNode;
};

/** On or off, at once. */
export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className="group inline-flex cursor-pointer items-center gap-3 text-body">
      <span
        aria-hidden="true"
        className="flex h-[1.25rem] w-[2.125rem] shrink-0 rounded-full border border-edge bg-raised p-[2px] group-data-selected:border-ink group-data-selected:bg-ink group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-genuine"
      >
        <span className="size-[0.875rem] rounded-full bg-edge transition-transform group-data-selected:translate-x-[0.875rem] group-data-selected:bg-paper" />
      </span>
      {children}
    </AriaSwitch>
  );
}
