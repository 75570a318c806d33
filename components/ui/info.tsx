"use client";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";

// Beside every figure, and seldom opened: what it takes to show it comes when somebody reaches for it.
const loadPanel = () => import("#components/ui/info-panel.tsx");
const InfoPanel = lazy(async () => ({ default: (await loadPanel()).InfoPanel }));

/** The "i" beside a figure: what it is made of. `about` completes "About ...". */
export function Info({ about, children }: { about: string; children: ReactNode }) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const label = `About ${about}`;
  return (
    <>
      <Button
        ref={trigger}
        aria-label={label}
        aria-expanded={isOpen}
        onHoverStart={loadPanel}
        onFocus={loadPanel}
        onPress={() => setIsOpen(true)}
        className="inline-grid size-[1.5rem] -my-1 cursor-pointer place-items-center rounded-full font-serif text-small italic text-faint hover:bg-wash hover:text-ink"
      >
        i
      </Button>
      {isOpen ? (
        <Suspense>
          <InfoPanel label={label} trigger={trigger} close={() => setIsOpen(false)}>
            {children}
          </InfoPanel>
        </Suspense>
      ) : null}
    </>
  );
}
