"use client";
import type { CalendarDate } from "@internationalized/date";
import { DateField, DateInput, DateSegment, FieldError, Label, Text } from "react-aria-components/DateField";
import { fieldErrorLook, fieldLook, hintLook, labelLook } from "#components/ui/field-look.ts";

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
      <FieldError className={fieldErrorLook}>{error}</FieldError>
    </DateField>
  );
}
