"use client";
import type { ReactNode, RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";

type InfoPanelProps = {
  label: string;
  trigger: RefObject<HTMLButtonElement | null>;
  close: () => void;
  children: ReactNode;
};

/** What stands behind an "i" while it is open. */
export function InfoPanel({ label, trigger, close, children }: InfoPanelProps) {
  return (
    <Popover
      isOpen
      onOpenChange={close}
      triggerRef={trigger}
      trigger="DialogTrigger"
      className="max-w-column rounded-control border border-line bg-raised shadow-panel"
    >
      <Dialog aria-label={label} className="p-4 text-small text-soft outline-none">
        {children}
      </Dialog>
    </Popover>
  );
}
