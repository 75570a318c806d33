"use client";
import type { CalendarDate } from "@internationalized/date";
import { DateField, FieldError, Label, Text } from "react-aria-components/DateField";
import { DateSegments } from "#components/ui/date-segments.tsx";
import { fieldErrorLook, hintLook, labelLook } from "#components/ui/field-look.ts";

type DayFieldProps = {
  label: string;
  /** In the form: YYYY-MM-DD. */
  name: string;
  hint?: string;
  /** Set by the server; shown until the field changes. */
  error?: string;
};

/** A day, typed part by part. */
export function DayField({ label, name, hint, error }: DayFieldProps) {
  return (
    <DateField<CalendarDate>
      name={name}
      isRequired
      shouldForceLeadingZeros
      validationBehavior="aria"
      isInvalid={error ? true : undefined}
    >
      <Label className={labelLook}>{label}</Label>
      <DateSegments />
      {hint ? (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={fieldErrorLook}>{error}</FieldError>
    </DateField>
  );
}
