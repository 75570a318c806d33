"use client";
import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from "react-aria-components/Select";
import { fieldErrorLook, fieldLook, hintLook, labelLook } from "#components/ui/field-look.ts";

export type Choice<Id extends string> = { id: Id; label: string };

type SelectProps<Id extends string> = {
  label: string;
  /** The label is read aloud only. */
  isLabelHidden?: boolean;
  name?: string;
  choices: Choice<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  hint?: string;
  error?: string;
  isDisabled?: boolean;
};

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, isLabelHidden, choices, onChange, hint, error, ...field } = props;
  return (
    <AriaSelect
      {...field}
      isInvalid={error ? true : undefined}
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice) onChange(choice.id);
      }}
    >
      <Label className={isLabelHidden ? "sr-only" : labelLook}>{label}</Label>
      <Button className={`${fieldLook} flex cursor-pointer items-center justify-between gap-3 text-left`}>
        <SelectValue className="truncate" />
        <span aria-hidden="true" className="text-faint">
          ▾
        </span>
      </Button>
      {hint ? (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={fieldErrorLook}>{error}</FieldError>
      <Popover className="min-w-(--trigger-width) rounded-control border border-line bg-raised py-1 shadow-panel">
        <ListBox className="max-h-[20rem] overflow-auto outline-none" items={choices}>
          {(choice) => (
            <ListBoxItem
              id={choice.id}
              className="cursor-pointer px-3 py-2 text-body data-focused:bg-wash data-selected:font-medium"
            >
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
