"use client";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";

/** The "i" beside a figure: what it is made of. `about` completes "About ...". */
export function Info({ about, children }: { about: string; children: ReactNode }) {
  return (
    <DialogTrigger>
      <Button
        aria-label={`About ${about}`}
        className="inline-grid size-[1.5rem] -my-1 cursor-pointer place-items-center rounded-full font-serif text-small italic text-faint hover:bg-wash hover:text-ink"
      >
        i
      </Button>
      <Popover className="max-w-column rounded-control border border-line bg-raised shadow-panel">
        <Dialog aria-label={`About ${about}`} className="p-4 text-small text-soft outline-none">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
