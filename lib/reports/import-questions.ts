import type { Platform, Side } from "#lib/engagement/types.ts";
import { canonicalHandle } from "#lib/importers/handles.ts";
import type { ImportPreview, ImportQuestion } from "#lib/reports/import-view.ts";

/** A list that lost more than this share of its people is asked about before it is booked (threats G3). */
const suddenLoss = 0.3;

export type QuestionFacts = {
  profile: { platform: Platform; handle: string } | null;
  observedAt: Date | null;
  /** People on the complete list before, by side; null = there is none. */
  previous: Record<Side, number | null>;
};

/** What only the owner can answer before the import is booked. */
export function importQuestions(preview: ImportPreview, facts: QuestionFacts): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  if (facts.profile === null) questions.push({ kind: "profile" });
  else if (preview.owner.handle !== null) {
    const found = canonicalHandle(facts.profile.platform, preview.owner.handle) ?? preview.owner.handle;
    if (found !== facts.profile.handle) questions.push({ kind: "owner", found, expected: facts.profile.handle });
  }
  if (facts.observedAt === null) questions.push({ kind: "observed-at" });
  for (const { side, listed, completeness } of preview.lists) {
    const previous = facts.previous[side];
    if (completeness === "complete" && previous !== null && listed < previous * (1 - suddenLoss)) {
      questions.push({ kind: "smaller-list", side, listed, previous });
    }
  }
  return questions;
}
