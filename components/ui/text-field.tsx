"use client";
import { TextField as AriaTextField, FieldError, Input, Label, Text } from "react-aria-components/TextField";
import { fieldErrorLook, fieldLook, hintLook, labelLook } from "#components/ui/field-look.ts";

type TextFieldProps = {
  label: string;
  name: string;
  type?: "text" | "email" | "password" | "url";
  autoComplete?: string;
  hint?: string;
  /** Set by the server; shown until the field changes. */
  error?: string;
  placeholder?: string;
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  minLength?: number;
  maxLength?: number;
};

export function TextField({ label, hint, error, placeholder, ...field }: TextFieldProps) {
  return (
    <AriaTextField {...field} isInvalid={error ? true : undefined} validationBehavior="aria">
      <Label className={labelLook}>{label}</Label>
      <Input className={fieldLook} placeholder={placeholder} />
      {hint ? (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={fieldErrorLook}>{error}</FieldError>
    </AriaTextField>
  );
}
