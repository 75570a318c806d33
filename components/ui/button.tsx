"use client";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { type ButtonTone, buttonLook } from "#components/ui/button-look.ts";

type ButtonProps = {
  children: ReactNode;
  tone?: ButtonTone;
  type?: "button" | "submit";
  /** `close` closes the dialog around it. */
  slot?: "close";
  /** Keeps its focus and takes no press while something is under way. */
  isPending?: boolean;
  isDisabled?: boolean;
  onPress?: () => void;
  name?: string;
  value?: string;
  "aria-label"?: string;
};

// React Aria's own `isPending` announces the button by its id, which outlives the button where the press leads away.
export function Button({ tone = "plain", isPending = false, type, onPress, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      type={isPending ? "button" : type}
      onPress={isPending ? undefined : onPress}
      className={`${buttonLook(tone)} ${isPending ? "opacity-50" : ""}`}
    />
  );
}
