"use client";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";

type CheckboxProps = {
  name?: string;
  value?: string;
  isSelected?: boolean;
  onChange?: (isSelected: boolean) => void;
  children: ReactNode;
};

export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className="group flex cursor-pointer items-start gap-3 text-body">
      <span
        aria-hidden="true"
        className="mt-px grid size-[1.125rem] shrink-0 place-items-center rounded-[4px] border border-edge bg-raised text-fine leading-none text-paper group-data-selected:border-ink group-data-selected:bg-ink group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-genuine"
      >
        <span className="hidden group-data-selected:block">✓</span>
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
