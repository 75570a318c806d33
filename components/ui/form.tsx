"use client";
import type { ReactNode } from "react";

type FormProps = { action: (form: FormData) => void | Promise<void>; className?: string; children: ReactNode };

/** A form that keeps what was written in it when the server refuses it. */
export function Form({ action, className, children }: FormProps) {
  return (
    <form
      action={action}
      className={className}
      // React resets a form after its action, whatever came of it. Caught on the way down: the fields listen as well.
      onResetCapture={(event) => event.preventDefault()}
    >
      {children}
    </form>
  );
}
