import { formatDateRange, formatDays, formatMoment } from "#lib/display/dates.ts";
import { completenessText, sideText } from "#lib/display/list-text.ts";
import { formatMeasure, measureNote } from "#lib/display/measure-text.ts";
import { formatCount } from "#lib/display/numbers.ts";
import { formatParameter, parameterTexts } from "#lib/display/parameter-text.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import { parameterNames } from "#lib/engagement/parameter-bounds.ts";
import { wholeSpan } from "#lib/reports/page-names.ts";
import type { MethodLine } from "#lib/reports/prepare-method.ts";
import { prepareReportView } from "#lib/reports/prepare-report-view.ts";
import type { StoredReport } from "#lib/reports/report-content.ts";
import { sectionNames } from "#lib/reports/report-definition.ts";
import type { Evidence } from "#lib/reports/report-evidence.ts";

/** A table of the page of proof. Columns by place: those set like a digest, numbers, and those that a phone leaves out. */
export type CheckTable = {
  caption: string;
  heads: string[];
  rows: string[][];
  codes: number[];
  numbers: number[];
  wide: number[];
};

/** What a report rests on and what it leaves out, as text. */
export type CheckView = {
  imports: CheckTable | null;
  lists: CheckTable | null;
  earlierLists: string | null;
  coverage: MethodLine[];
  model: MethodLine[];
  parameters: CheckTable | null;
  judgements: MethodLine[];
  figures: CheckTable | null;
  leftOut: string[];
  formulas: { title: string; lines: MethodLine[] }[];
};

/** Null for reports from before their evidence was kept with them. */
export function prepareCheckView(content: StoredReport, locale: string): CheckView | null {
  if (content.version !== 3) return null;
  const { evidence } = content;
  return {
    imports: importsTable(evidence, locale),
    lists: listsTable(evidence, locale),
    earlierLists:
      evidence.earlierLists === 0
        ? null
        : `${countedText(evidence.earlierLists, "list", "lists", locale)} from before the range: what people did before then counts for where they stand.`,
    coverage: coverageLines(evidence.coverage, locale),
    model: [
      { term: "Model", text: `version ${evidence.model.version}`, isCode: false },
      { term: "SHA-256 of the settings", text: evidence.model.parametersHash, isCode: true },
    ],
    parameters: parametersTable(evidence, locale),
    judgements: judgementLines(evidence.marks, locale),
    figures: figuresTable(evidence, locale),
    leftOut: leftOutLines(evidence, locale),
    formulas: formulasOf(content),
  };
}

const hidden = "hidden";

function importsTable({ imports }: Evidence, locale: string): CheckTable | null {
  if (imports.length === 0) return null;
  return {
    caption: countedText(imports.length, "file", "files", locale),
    heads: ["No.", "As of", "Read by", "Rows", "SHA-256 of each file"],
    rows: imports.map(({ observedAt, reader, rows, files }, place) => [
      formatCount(place + 1, locale),
      formatMoment(observedAt, locale, "UTC"),
      reader ?? "not kept then",
      rows === null ? hidden : formatCount(rows, locale),
      files.map(({ sha256 }) => sha256).join(" "),
    ]),
    codes: [4],
    numbers: [3],
    wide: [2, 3],
  };
}

function listsTable({ snapshots }: Evidence, locale: string): CheckTable | null {
  if (snapshots.length === 0) return null;
  return {
    caption: countedText(snapshots.length, "list", "lists", locale),
    heads: ["As of", "List", "Is", "People", "The platform counts", "After", "From file"],
    rows: snapshots.map(({ side, observedAt, completeness, rows, platformCount, gapDays, source }) => [
      formatMoment(observedAt, locale, "UTC"),
      sideText[side],
      completenessText[completeness],
      rows === null ? hidden : formatCount(rows, locale),
      platformCount === null ? "not told" : formatCount(platformCount, locale),
      gapDays === null ? "the first" : formatDays(gapDays, locale),
      source === null ? "none of these" : formatCount(source + 1, locale),
    ]),
    codes: [],
    numbers: [3],
    wide: [4, 6],
  };
}

function coverageLines({ received, given, messages }: Evidence["coverage"], locale: string): MethodLine[] {
  return [
    { term: "Received, all of it", text: spansText(received, locale), isCode: false },
    { term: "Received, messages only", text: spansText(messages, locale), isCode: false },
    { term: "Given, all of it", text: spansText(given, locale), isCode: false },
  ];
}

/** What lies between the spans is a gap: what happened then is in no file. */
function spansText(spans: Evidence["coverage"]["given"], locale: string): string {
  if (spans.length === 0) return "for no time: no file holds it";
  return spans
    .map(({ fromDay, toDay }) => formatDateRange(`${fromDay}T12:00:00Z`, `${toDay}T12:00:00Z`, locale, "UTC"))
    .join(", ");
}

function parametersTable({ model }: Evidence, locale: string): CheckTable {
  return {
    caption: countedText(parameterNames.length, "setting", "settings", locale),
    heads: ["Setting", "Value", "Why"],
    rows: parameterNames.map((name) => {
      const value = model.parameters[name];
      return [parameterTexts[name].label, formatParameter(name, value, locale), parameterTexts[name].why];
    }),
    codes: [],
    numbers: [1],
    wide: [2],
  };
}

function judgementLines({ people, incentivisedPosts, communities }: Evidence["marks"], locale: string): MethodLine[] {
  const line = (term: string, count: number): MethodLine => ({ term, text: formatCount(count, locale), isCode: false });
  return [
    line("People with a mark", people),
    line("Communities named", communities),
    line("Posts said to be paid for", incentivisedPosts),
  ];
}

const judgedNames = { people28: "People, 28 days", core: "Core", G: "Genuine engagement" } as const;

function figuresTable({ figures }: Evidence, locale: string): CheckTable | null {
  if (!figures) return null;
  const told = (measure: Measure, form: "count" | "decimal") =>
    formatMeasure(measure, form, locale) ?? measureNote(measure, locale) ?? "not known";
  return {
    caption: "Figures with the marks, and without any",
    heads: ["Figure", "With the marks", "Without"],
    rows: (["people28", "core", "G"] as const).map((name) => {
      const form = name === "G" ? "decimal" : "count";
      return [judgedNames[name], told(figures.withMarks[name], form), told(figures.withoutMarks[name], form)];
    }),
    codes: [],
    numbers: [1, 2],
    wide: [],
  };
}

function leftOutLines({ leftOut }: Evidence, locale: string): string[] {
  const sections = leftOut.sections.map((id) => sectionNames[id]);
  return [
    ...(sections.length > 0 ? [`Sections that were not chosen: ${sections.join(", ")}.`] : []),
    ...(leftOut.names
      ? ["Names of other people. Where one person is told of, a pseudonym of this report stands for them."]
      : []),
    ...(leftOut.counts ? ["Every number of followers. Shares, people and lines that begin at 100 stay."] : []),
    ...(leftOut.incompleteLists > 0
      ? [
          `${countedText(leftOut.incompleteLists, "list", "lists", locale)} that ${leftOut.incompleteLists === 1 ? "is" : "are"} not complete: nobody is said to have left by ${leftOut.incompleteLists === 1 ? "it" : "them"}.`,
        ]
      : []),
  ];
}

/** Formula, window, tier and date rule of every section that has them. */
function formulasOf(content: StoredReport): CheckView["formulas"] {
  const line = (term: string, text: string): MethodLine => ({ term, text, isCode: false });
  return prepareReportView(content, wholeSpan).sections.flatMap(({ title, info }) =>
    info
      ? {
          title,
          lines: [
            line("What it is", info.formula),
            line("Window", info.window),
            line("Needs", info.tier),
            line("Dates", info.dateRule),
          ],
        }
      : [],
  );
}

function countedText(count: number, one: string, many: string, locale: string): string {
  return `${formatCount(count, locale)} ${count === 1 ? one : many}`;
}
