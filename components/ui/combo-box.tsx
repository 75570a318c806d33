"use client";
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components/ComboBox";
import { fieldErrorLook, fieldLook, hintLook, labelLook } from "#components/ui/field-look.ts";
import type { Choice } from "#components/ui/select.tsx";

type ComboBoxProps = {
  label: string;
  choices: Choice<string>[];
  value: string | null;
  onChange: (id: string | null) => void;
  hint?: string;
  error?: string;
};

/** One of many, found by typing a part of its name. */
export function ComboBox({ label, choices, value, onChange, hint, error }: ComboBoxProps) {
  return (
    <AriaComboBox
      defaultItems={choices}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={error ? true : undefined}
      menuTrigger="focus"
    >
      <Label className={labelLook}>{label}</Label>
      <div className="relative">
        <Input className={`${fieldLook} pr-10`} />
        <Button className="absolute inset-y-0 right-0 w-[2.25rem] cursor-pointer text-faint hover:text-ink">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      {hint ? (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={fieldErrorLook}>{error}</FieldError>
      <Popover className="min-w-(--trigger-width) rounded-control border border-line bg-raised py-1 shadow-panel">
        <ListBox<Choice<string>> className="max-h-[20rem] overflow-auto outline-none">
          {(choice) => (
            <ListBoxItem
              id={choice.id}
              textValue={choice.label}
              className="cursor-pointer px-3 py-2 text-body data-focused:bg-wash data-selected:font-medium"
            >
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
