"use client";
import { useState } from "react";
import { DateRangeField } from "#components/ui/date-range-field.tsx";
import { type Choice, Select } from "#components/ui/select.tsx";
import { comparisonNames } from "#lib/display/comparison-text.ts";
import { rangeNames } from "#lib/display/range-text.ts";
import { type Comparison, comparisons, type RangePreset, rangePresets } from "#lib/reports/overview.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

type Range = ReportDefinition["range"];
type TimeFieldsProps = {
  range: Range;
  comparison: Comparison;
  /** Of the last fact; null = nothing is imported yet. */
  lastDay: string | null;
  onRange: (range: Range) => void;
  onComparison: (comparison: Comparison) => void;
  error?: string;
};

const ranges: Choice<RangePreset | "custom">[] = [
  ...rangePresets.map((id) => ({ id, label: rangeNames[id] })),
  { id: "custom", label: "Days of my choice" },
];
const compared: Choice<Comparison>[] = comparisons.map((id) => ({ id, label: comparisonNames[id] }));

/** Which days a report is about. */
export function TimeFields({ range, comparison, lastDay, onRange, onComparison, error }: TimeFieldsProps) {
  // Kept while a preset is chosen, so that looking at one loses nothing.
  const [days, setDays] = useState(() => (range.preset === "custom" ? range : lastMonth(lastDay)));
  const isCustom = range.preset === "custom";
  return (
    <>
      <Select
        label="Range"
        choices={ranges}
        value={range.preset}
        onChange={(preset) => onRange(preset === "custom" ? days : { preset })}
        hint={isCustom ? undefined : "It ends with the last day that is known, so it moves on by itself."}
        error={isCustom ? undefined : error}
      />
      {isCustom ? (
        <DateRangeField
          label="First and last day"
          defaultValue={
            range.fromDay && range.toDay ? { firstDay: range.fromDay, lastDay: shiftDay(range.toDay, -1) } : undefined
          }
          onChange={(chosen) => {
            const next: Range = {
              preset: "custom",
              fromDay: chosen?.firstDay ?? "",
              toDay: chosen ? shiftDay(chosen.lastDay, 1) : "",
            };
            if (chosen) setDays(next);
            onRange(next);
          }}
          error={error}
        />
      ) : null}
      <Select label="Compare with" choices={compared} value={comparison} onChange={onComparison} />
    </>
  );
}

/** The 28 days up to the last one that is known, to begin from. */
function lastMonth(lastDay: string | null): Extract<Range, { preset: "custom" }> {
  const toDay = lastDay === null ? "" : shiftDay(lastDay, 1);
  return { preset: "custom", fromDay: toDay && shiftDay(toDay, -28), toDay };
}
