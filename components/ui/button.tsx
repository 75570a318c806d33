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
  isPending?: boolean;
  isDisabled?: boolean;
  onPress?: () => void;
  name?: string;
  value?: string;
  "aria-label"?: string;
};

export function Button({ tone = "plain", ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonLook(tone)} />;
}
