"use client";
import { type ReactNode, useState } from "react";
import { Disclosure as AriaDisclosure, Button, DisclosurePanel } from "react-aria-components/Disclosure";

type DisclosureProps = { label: string; children: ReactNode };

/** Made to stand in a line of small tools: the panel opens below the whole line. Its content is built when first opened. */
export function Disclosure({ label, children }: DisclosureProps) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <AriaDisclosure className="contents" onExpandedChange={(isExpanded) => setWasOpened(wasOpened || isExpanded)}>
      <Button slot="trigger" className="link-quiet cursor-pointer hover:text-ink">
        {label}
      </Button>
      <DisclosurePanel className="order-last basis-full">{wasOpened ? children : null}</DisclosurePanel>
    </AriaDisclosure>
  );
}
