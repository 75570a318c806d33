"use client";
import { NumberField as AriaNumberField, FieldError, Input, Label, Text } from "react-aria-components/NumberField";
import { fieldErrorLook, fieldLook, hintLook, labelLook } from "#components/ui/field-look.ts";

type NumberFieldProps = {
  label: string;
  /** The label is read aloud only. */
  isLabelHidden?: boolean;
  /** NaN = empty. */
  value: number;
  onChange: (value: number) => void;
  format?: Intl.NumberFormatOptions;
  hint?: string;
  error?: string;
};

/** A number as the reader's locale writes it. It takes any number: what is out of bounds is said, never changed silently. */
export function NumberField({ label, isLabelHidden, format, hint, error, ...field }: NumberFieldProps) {
  return (
    <AriaNumberField {...field} formatOptions={format} isInvalid={error ? true : undefined} validationBehavior="aria">
      <Label className={isLabelHidden ? "sr-only" : labelLook}>{label}</Label>
      <Input className={`${fieldLook} text-right`} />
      {hint ? (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={fieldErrorLook}>{error}</FieldError>
    </AriaNumberField>
  );
}
