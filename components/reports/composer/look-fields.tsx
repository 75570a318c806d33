"use client";
import { AccentField } from "#components/reports/composer/accent-field.tsx";
import { type Choice, Select } from "#components/ui/select.tsx";
import { Switch } from "#components/ui/switch.tsx";
import type { ReportDefinition, ReportLocale } from "#lib/reports/report-definition.ts";

type Look = Pick<ReportDefinition, "accent" | "locale" | "pictureShowsData">;
type LookFieldsProps = {
  look: Look;
  locales: Choice<ReportLocale>[];
  onChange: (look: Partial<Look>) => void;
  errors: Record<string, string | undefined>;
};

export function LookFields({ look, locales, onChange, errors }: LookFieldsProps) {
  return (
    <>
      <AccentField accent={look.accent} onChange={(accent) => onChange({ accent })} error={errors.accent} />
      <Select
        label="Dates and figures as in"
        choices={locales}
        value={look.locale}
        onChange={(locale) => onChange({ locale })}
        hint="The sentences are English."
        error={errors.locale}
      />
      <div>
        <Switch isSelected={look.pictureShowsData} onChange={(pictureShowsData) => onChange({ pictureShowsData })}>
          Figures in the picture beside a link
        </Switch>
        <p className="mt-1 text-fine text-faint">
          Messengers and mail programs fetch that picture from whoever pastes the link. Without this it says Rapport,
          and nothing of the report.
        </p>
      </div>
    </>
  );
}
