"use client";
import { parseAbsolute, type ZonedDateTime } from "@internationalized/date";
import { DateField, Label, Text } from "react-aria-components/DateField";
import { DateSegments } from "#components/ui/date-segments.tsx";
import { hintLook, labelLook } from "#components/ui/field-look.ts";

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
      <DateSegments />
      {hint ? (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      ) : null}
    </DateField>
  );
}
