"use client";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  FieldError,
  Label,
  Text,
} from "react-aria-components/TextField";
import { fieldErrorLook, fieldLook, hintLook, labelLook } from "#components/ui/field-look.ts";

type TextAreaProps = {
  label: string;
  name: string;
  hint?: string;
  /** Set by the server; shown until the field changes. */
  error?: string;
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  rows?: number;
  maxLength?: number;
};

/** Some lines of text. */
export function TextArea({ label, hint, error, rows = 3, ...field }: TextAreaProps) {
  return (
    <AriaTextField {...field} isInvalid={error ? true : undefined} validationBehavior="aria">
      <Label className={labelLook}>{label}</Label>
      <AriaTextArea rows={rows} className={fieldLook} />
      {hint ? (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={fieldErrorLook}>{error}</FieldError>
    </AriaTextField>
  );
}
