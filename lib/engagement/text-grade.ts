import type { TextTraits } from "#lib/importers/types.ts";

export const textGrades = ["noise", "unknown", "trivial", "text"] as const;
/** `noise` depends on other acts as well; the other three on the text alone. */
export type TextGrade = (typeof textGrades)[number];

/** Fewest words of a text that says something. */
const substantialWords = 3;

/** The grade of one text by itself (model.md 3). Null = the source does not give the text. */
export function gradeOfText(text: Pick<TextTraits, "words" | "hasUrl"> | null): Exclude<TextGrade, "noise"> {
  if (text === null) return "unknown";
  return text.hasUrl || text.words < substantialWords ? "trivial" : "text";
}
