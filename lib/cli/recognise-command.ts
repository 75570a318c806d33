import { openExport } from "#lib/archives/open-export.ts";
import { findLocalFiles } from "#lib/cli/local-files.ts";
import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { problemText } from "#lib/display/problem-text.ts";
import type { Completeness } from "#lib/engagement/types.ts";
import { env } from "#lib/env.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import { tallyExport } from "#lib/services/import/tally-export.ts";

/** `recognise FILE...`: what the files are. Reads them to the end and books nothing. */
export async function recognise(paths: string[], now: Date): Promise<Answer> {
  try {
    const opened = await openExport(await findLocalFiles(paths), env().limits, { now, profile: null });
    try {
      const { entries, conclusion } = await tallyExport(opened, { now, profile: null });
      const warnings = [...opened.warnings, ...conclusion.warnings];
      const files = entries.map((entry) => {
        const list = conclusion.lists.find((each) => entry.evidence.includes(each.side === "followers" ? "F" : "G"));
        return {
          ...entry,
          owner: conclusion.owner.handle,
          observedAt: conclusion.observedAt?.at.toISOString() ?? null,
          completeness: completenessOf(list?.completeness, entry.flagged),
          warnings: [
            ...(list?.reasons ?? []),
            ...warnings.filter((each) => each.file === undefined || each.file === entry.file),
          ].map(told),
        };
      });
      return {
        json: { files, ignored: opened.ignored, error: null },
        text: files.map((file) => `${file.member ?? file.file}: ${file.format}, ${file.rows} rows`).join("\n"),
      };
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw refused(error.problem, { files: [] });
  }
}

function completenessOf(said: Completeness | undefined, flagged: number): Completeness | null {
  if (said === undefined) return null;
  return said === "complete" && flagged > 0 ? "incomplete" : said;
}

function told(problem: Problem) {
  return { code: problem.code, message: problemText(problem), count: problem.count ?? null };
}

export function refused(problem: Problem, json: object): CommandRefused {
  return new CommandRefused(problem.code, problemText(problem), json, problem);
}
