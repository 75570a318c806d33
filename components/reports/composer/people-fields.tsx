"use client";
import { Notice } from "#components/ui/notice.tsx";
import { RadioChoices } from "#components/ui/radio-choices.tsx";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";

type Names = ReportDefinition["names"];
type Counts = ReportDefinition["counts"];
type PeopleFieldsProps = {
  names: Names;
  counts: Counts;
  onNames: (names: Names) => void;
  onCounts: (counts: Counts) => void;
};

const namesChoices: { id: Names; label: string; hint: string }[] = [
  {
    id: "hidden",
    label: "Hidden",
    hint: "“Person K4X2”: the same in all issues of this report, another in every other report.",
  },
  { id: "shown", label: "Shown", hint: "The names that the platform gave." },
];
const countsChoices: { id: Counts; label: string; hint: string }[] = [
  { id: "shown", label: "Shown", hint: "How many follow, beside who came back." },
  {
    id: "hidden",
    label: "Count-free",
    hint: "No number of followers anywhere. People, shares and indexed lines stay.",
  },
];

/** What a report says of others, and whether it says how many they are. */
export function PeopleFields({ names, counts, onNames, onCounts }: PeopleFieldsProps) {
  return (
    <>
      <RadioChoices label="Names of other people" choices={namesChoices} value={names} onChange={onNames} />
      {names === "shown" ? (
        <Notice tone="mark">
          These are other people’s data. Whoever has a link reads by name who did what, and they were not asked. Show
          names only to somebody who may see them, with a password and a date on which the link ends.
        </Notice>
      ) : null}
      <RadioChoices label="Counts of followers" choices={countsChoices} value={counts} onChange={onCounts} />
    </>
  );
}
