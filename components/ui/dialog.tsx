"use client";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

type DialogProps = {
  /** A button that opens it. Without one, `isOpen` decides. */
  trigger?: ReactNode;
  title: string;
  /** `alertdialog` asks before something is lost. */
  role?: "dialog" | "alertdialog";
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode | ((dialog: { close: () => void }) => ReactNode);
};

export function Dialog({ trigger, title, role, isOpen, onOpenChange, children }: DialogProps) {
  const modal = (
    <ModalOverlay
      isDismissable
      className="fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-ink/25 p-4 dark:bg-paper/70"
      {...(trigger ? {} : { isOpen, onOpenChange })}
    >
      <Modal className="w-full max-w-dialog rounded-panel border border-line bg-raised shadow-panel">
        <AriaDialog role={role} className="p-6 outline-none">
          {(dialog) => (
            <>
              <Heading slot="title" className="title">
                {title}
              </Heading>
              <div className="mt-3 text-body text-soft">
                {typeof children === "function" ? children(dialog) : children}
              </div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (!trigger) return modal;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {modal}
    </DialogTrigger>
  );
}
