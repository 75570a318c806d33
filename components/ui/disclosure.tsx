"use client";
import type { ReactNode } from "react";
import { Disclosure as AriaDisclosure, Button, DisclosurePanel } from "react-aria-components/Disclosure";

type DisclosureProps = { label: string; children: ReactNode };

export function Disclosure({ label, children }: DisclosureProps) {
  return (
    <AriaDisclosure>
      <Button slot="trigger" className="cursor-pointer text-fine text-faint link-quiet hover:text-ink">
        {label}
      </Button>
      <DisclosurePanel>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
