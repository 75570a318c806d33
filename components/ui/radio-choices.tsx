"use client";
import { FieldError, Label, Radio, RadioGroup, Text } from "react-aria-components/RadioGroup";
import { fieldErrorLook, hintLook, labelLook } from "#components/ui/field-look.ts";

type RadioChoicesProps<Id extends string> = {
  label: string;
  choices: { id: Id; label: string; hint?: string }[];
  value: Id;
  onChange: (id: Id) => void;
  hint?: string;
  error?: string;
};

/** One of a few, all of them in sight, each with what it means. */
export function RadioChoices<Id extends string>(props: RadioChoicesProps<Id>) {
  const { label, choices, value, onChange, hint, error } = props;
  return (
    <RadioGroup
      value={value}
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice) onChange(choice.id);
      }}
      isInvalid={error ? true : undefined}
      validationBehavior="aria"
    >
      <Label className={labelLook}>{label}</Label>
      <div className="mt-2 grid gap-2">
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            className="group grid cursor-pointer grid-cols-[auto_1fr] items-start gap-x-3 text-body"
          >
            <span
              aria-hidden="true"
              className="mt-px grid size-[1.125rem] place-items-center rounded-full border border-edge bg-raised group-data-selected:border-ink group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-genuine"
            >
              <span className="hidden size-[0.5rem] rounded-full bg-ink group-data-selected:block" />
            </span>
            <span>
              <span className="block">{choice.label}</span>
              {choice.hint ? <span className="block text-small text-faint">{choice.hint}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      {hint ? (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={fieldErrorLook}>{error}</FieldError>
    </RadioGroup>
  );
}
