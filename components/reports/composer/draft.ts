import type { ReportDefinition, SectionId } from "#lib/reports/report-definition.ts";
import type { ReportMode } from "#lib/reports/report-summary.ts";

/** A report while it is worked on. Sections that are left out keep their place in the list. */
export type Draft = {
  definition: Omit<ReportDefinition, "sections">;
  sections: { id: SectionId; isShown: boolean }[];
  mode: ReportMode;
};

export type NamedSection = { id: SectionId; name: string };

export function draftOf(definition: ReportDefinition, mode: ReportMode, all: readonly NamedSection[]): Draft {
  const { sections, ...rest } = definition;
  const left = all.filter(({ id }) => !sections.includes(id));
  return {
    definition: rest,
    sections: [...sections.map((id) => ({ id, isShown: true })), ...left.map(({ id }) => ({ id, isShown: false }))],
    mode,
  };
}

export function definitionOf({ definition, sections }: Draft): ReportDefinition {
  return { ...definition, sections: sections.filter(({ isShown }) => isShown).map(({ id }) => id) };
}

/** Whether both would be kept as the same report. */
export function isSameReport(one: Draft, other: Draft): boolean {
  const kept = (draft: Draft) => JSON.stringify([definitionOf(draft), draft.mode]);
  return kept(one) === kept(other);
}
