"use client";
import { NumberField } from "#components/ui/number-field.tsx";
import { formatParameter, type ParameterForm, parameterTexts } from "#lib/display/parameter-text.ts";
import type { ParameterName } from "#lib/engagement/parameter-bounds.ts";
import { modelValue } from "#lib/engagement/parameters-schema.ts";

type ParameterFieldProps = {
  name: ParameterName;
  value: number;
  onChange: (value: number) => void;
  error: string | undefined;
  locale: string;
};

const formats = {
  plain: { maximumFractionDigits: 4 },
  share: { style: "percent", maximumFractionDigits: 2 },
  days: { style: "unit", unit: "day", unitDisplay: "long" },
  hours: { style: "unit", unit: "hour", unitDisplay: "long" },
  minutes: { style: "unit", unit: "minute", unitDisplay: "long" },
  posts: {},
  people: {},
  words: {},
} satisfies Record<ParameterForm, Intl.NumberFormatOptions>;

/** One weight or window: what it is, why the model has its value, and the value here. */
export function ParameterField({ name, value, onChange, error, locale }: ParameterFieldProps) {
  const { label, why, form } = parameterTexts[name];
  const own = modelValue(name);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7rem] items-start gap-x-6 gap-y-2 border-t border-line py-3 sm:grid-cols-[minmax(0,1fr)_11rem]">
      <div>
        <p className="font-medium">{label}</p>
        <p className="text-small text-soft">{why}</p>
      </div>
      <div>
        <NumberField
          label={label}
          isLabelHidden
          value={value}
          onChange={onChange}
          format={formats[form]}
          error={error}
        />
        {value === own ? null : (
          <p className="mt-1 text-right text-fine text-faint">
            <button type="button" className="link-quiet cursor-pointer" onClick={() => onChange(own)}>
              back to {formatParameter(name, own, locale)}
              <span className="sr-only">, the model's value for {label}</span>
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
