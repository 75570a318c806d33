"use client";
import { useRef, useState } from "react";
import type { ComposerActions, DraftErrors, SaveAnswer } from "#components/reports/composer/composer-actions.ts";
import {
  type Draft,
  definitionOf,
  draftOf,
  isSameReport,
  type NamedSection,
} from "#components/reports/composer/draft.ts";
import type { ComposedReport } from "#lib/reports/composed-report.ts";

export type SaveState =
  | { kind: "saved" | "unsaved" | "saving" }
  | { kind: "refused"; message: string }
  /** The same report was kept elsewhere since. */
  | { kind: "changed" };

/** What stands in the composer, and what of it is kept. Whatever the server says, nothing that was typed is lost. */
export function useDraft(report: ComposedReport, names: readonly NamedSection[], save: ComposerActions["save"]) {
  const [draft, setDraft] = useState(() => draftOf(report.definition, report.mode, names));
  const [kept, setKept] = useState(report.isComposed ? draft : null);
  const [basedOn, setBasedOn] = useState(report.updatedAt);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [answer, setAnswer] = useState<"none" | "saving" | "changed" | { refused: string }>("none");
  const current = useRef(draft);
  const isDirty = kept === null || !isSameReport(draft, kept);

  function change(next: Draft) {
    current.current = next;
    setDraft(next);
    // What was refused is being put right.
    if (answer !== "saving") setAnswer("none");
  }

  /** True when all that stands in the composer is kept. `over` = also in place of what was kept elsewhere. */
  async function keep({ over = false } = {}): Promise<boolean> {
    const sent = current.current;
    setAnswer("saving");
    const saved = await answerOf(
      save({ definition: definitionOf(sent), mode: sent.mode, basedOn: over ? null : basedOn }),
    );
    if (saved.kind === "changed") {
      setAnswer("changed");
      return false;
    }
    if (saved.kind === "refused") {
      setErrors(saved.fields);
      setAnswer({ refused: saved.message });
      return false;
    }
    const read = { ...sent, definition: { ...sent.definition, ...withoutSections(saved.definition) } };
    setBasedOn(saved.savedAt);
    setKept(read);
    setErrors({});
    setAnswer("none");
    // Typed while it was sent: that stays, and is not kept yet.
    if (current.current !== sent) return false;
    change(read);
    return true;
  }

  const state: SaveState =
    answer === "saving" || answer === "changed"
      ? { kind: answer }
      : answer === "none"
        ? { kind: isDirty ? "unsaved" : "saved" }
        : { kind: "refused", message: answer.refused };
  return { draft, change, keep, errors, state, isDirty, setBasedOn };
}

/** Whatever went wrong on the way: what was typed stays, and can be sent again. */
async function answerOf(sent: Promise<SaveAnswer>): Promise<SaveAnswer> {
  try {
    return await sent;
  } catch {
    const message = "It could not be saved: the server did not answer. What you typed is still here. Try again.";
    return { kind: "refused", message, fields: {} };
  }
}

function withoutSections({ sections: _, ...definition }: ComposedReport["definition"]): Draft["definition"] {
  return definition;
}
