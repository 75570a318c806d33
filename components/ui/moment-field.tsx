"use client";
import { parseAbsolute, type ZonedDateTime } from "@internationalized/date";
import { DateField, DateInput, DateSegment, Label, Text } from "react-aria-components/DateField";
import { fieldLook, hintLook, labelLook } from "#components/ui/field-look.ts";

type MomentFieldProps = {
  label: string;
  hint?: string;
  timeZone: string;
  /** An ISO instant; null = not chosen yet. */
  value: string | null;
  onChange: (instant: string | null) => void;
};

/** A day and minute, typed part by part. */
export function MomentField({ label, hint, timeZone, value, onChange }: MomentFieldProps) {
  return (
    <DateField<ZonedDateTime>
      granularity="minute"
      shouldForceLeadingZeros
      value={value === null ? null : parseAbsolute(value, timeZone)}
      placeholderValue={parseAbsolute("2026-01-01T12:00:00Z", timeZone)}
      onChange={(moment) => onChange(moment === null ? null : moment.toAbsoluteString())}
    >
      <Label className={labelLook}>{label}</Label>
      <DateInput className={`${fieldLook} flex items-center`}>
        {(segment) => (
          <DateSegment
            segment={segment}
            className="rounded-dot px-px outline-none data-focused:bg-ink data-focused:text-paper data-placeholder:text-faint"
          />
        )}
      </DateInput>
      {hint ? (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      ) : null}
    </DateField>
  );
}
