import { CommandFailed, CommandRefused } from "#lib/cli/outcome.ts";
import { refused } from "#lib/cli/recognise-command.ts";
import { problemText } from "#lib/display/problem-text.ts";
import type { ImportQuestion, ImportView } from "#lib/reports/import-view.ts";
import type { ConfirmOutcome } from "#lib/services/import/confirm-import.ts";

/** What to throw for an import that ended before it was to. */
export function ended(view: ImportView): CommandRefused | CommandFailed {
  const [problem] = view.problems;
  if (!problem) throw new Error(`the import ended as ${view.state}`);
  if (view.state === "failed") {
    return new CommandFailed(problemText(problem), { importId: view.id, outcome: "failed" });
  }
  return refused(problem, { importId: view.id, outcome: "refused" });
}

export function refusedToConfirm(importId: string, outcome: Extract<ConfirmOutcome, { ok: false }>): CommandRefused {
  if (outcome.code === "needs-answer") return needsAnswer(importId, outcome.questions);
  if (outcome.code === "already-imported") {
    const problem = { code: "E-DUPFILE", facts: { date: outcome.at.slice(0, 10) } } as const;
    return refused(problem, { importId: outcome.importId, outcome: "already-imported" });
  }
  const sentences: Record<typeof outcome.code, string> = {
    "no-import": "The import is gone.",
    "not-previewed": "The import was ended in the meantime.",
    "no-profile": "The profile was deleted in the meantime.",
    "bad-handle": "This is not a handle of that platform.",
    "other-platform": "These files come from another platform than the profile. Nothing was changed.",
    "too-late": "This date lies in the future. Nothing was changed.",
  };
  return new CommandRefused("E-USAGE", sentences[outcome.code], { importId, outcome: "refused" });
}

export function needsAnswer(importId: string, questions: ImportQuestion[]): CommandRefused {
  const [question] = questions;
  const message = question ? sentenceOf(question) : "Something has to be answered first.";
  return new CommandRefused("E-USAGE", message, { importId, outcome: "needs-answer", question: question ?? null });
}

export function requireFormat({ id, preview }: ImportView, format: string | null): void {
  const found = [...new Set(preview?.entries.map((entry) => entry.format))];
  if (format === null || found.includes(format)) return;
  throw new CommandRefused("E-USAGE", `--as ${format}: these files are ${found.join(", ")}. Nothing was changed.`, {
    importId: id,
    outcome: "refused",
  });
}

function sentenceOf(question: ImportQuestion): string {
  switch (question.kind) {
    case "owner":
      return `These files belong to @${question.found}, not to @${question.expected}. Nothing was changed.`;
    case "smaller-list":
      return `The list of ${question.side} has ${question.listed} people, the one before had ${question.previous}. Say --accept-smaller if it is the whole list. Nothing was changed.`;
    case "observed-at":
      return "The files do not say of when they are. Say --observed-at. Nothing was changed.";
    case "profile":
      return "Say which profile it is for. Nothing was changed.";
  }
}
