"use client";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { fieldLook } from "#components/ui/field-look.ts";

/** The parts of a date, typed one after the other. */
export function DateSegments() {
  return (
    <DateInput className={`${fieldLook} flex items-center`}>
      {(segment) => (
        <DateSegment
          segment={segment}
          className="rounded-dot px-px outline-none data-focused:bg-ink data-focused:text-paper data-placeholder:text-faint"
        />
      )}
    </DateInput>
  );
}
