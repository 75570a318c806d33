"use client";
import type { Route } from "next";
import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components/Button";

// Most people take a range that is offered: the calendar comes when somebody reaches for it.
const loadForm = () => import("#components/overview/own-days-form.tsx");
const OwnDaysForm = lazy(async () => ({ default: (await loadForm()).OwnDaysForm }));

export type OwnDaysProps = {
  path: Route;
  /** What else the address says. */
  kept: Record<string, string>;
  /** The range that is shown. */
  days: { firstDay: string; lastDay: string };
};

/** Opens the choice of a first and a last day. */
export function OwnDays({ isCurrent, ...props }: OwnDaysProps & { isCurrent: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        aria-expanded={isOpen}
        onHoverStart={loadForm}
        onFocus={loadForm}
        onPress={() => setIsOpen(!isOpen)}
        className={`cursor-pointer py-1 text-small whitespace-nowrap hover:text-ink ${isCurrent ? "font-medium text-ink underline underline-offset-4" : "text-soft"}`}
      >
        Own dates
      </Button>
      {isOpen ? (
        <Suspense>
          <OwnDaysForm {...props} close={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
