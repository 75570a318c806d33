import type { Candidate, UploadedFile } from "#lib/archives/candidate.ts";
import { chooseMembers, type Recognised } from "#lib/archives/choose-members.ts";
import { type Collected, collectCandidates } from "#lib/archives/collect-candidates.ts";
import { findFileKind } from "#lib/archives/container-kind.ts";
import { nothingKnown } from "#lib/archives/nothing-known.ts";
import type { Limits } from "#lib/env.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import { importers as registered } from "#lib/importers/registry.ts";
import type { Importer, Member, ReadContext } from "#lib/importers/types.ts";

export type { UploadedFile };

/** One export, ready to be read. Close it whatever happens. */
export type OpenedExport = {
  importer: Importer;
  /** In the order in which they have to be read. */
  members: Member[];
  /** Files and archive members that are known and not needed, or unknown. */
  ignored: number;
  warnings: Problem[];
  close(): Promise<void>;
};

type Match = { importer: Importer; found: Recognised[] };

/** Finds out what was uploaded. Throws a Refusal that says why, when nothing of it can be read. */
export async function openExport(
  files: readonly UploadedFile[],
  limits: Limits,
  context: ReadContext,
  importers: readonly Importer[] = registered,
): Promise<OpenedExport> {
  const wants = (path: string) => importers.some((importer) => importer.wants(path));
  const collected = await collectCandidates(files, limits, wants);
  try {
    return await recogniseExport(collected, context, importers);
  } catch (error) {
    await collected.close();
    throw error;
  }
}

async function recogniseExport(
  collected: Collected,
  context: ReadContext,
  importers: readonly Importer[],
): Promise<OpenedExport> {
  const matches = importers.map((importer): Match => ({ importer, found: [] }));
  const unknown: Candidate[] = [];
  for (const candidate of collected.candidates) {
    const match = isPage(candidate)
      ? undefined
      : matches.find(({ importer, found }) => take(importer, candidate, found));
    if (!match) unknown.push(candidate);
  }
  const nearMisses = unknown.flatMap((candidate) => nearMissOf(candidate, importers));
  const best = bestMatch(matches);
  if (!best) throw new Refusal(nothingKnown(collected, unknown, nearMisses, importers));

  const { importer } = best;
  const lacking = importer.lack?.(
    best.found.map((member) => member.format),
    collected.hasArchive,
  );
  if (lacking && !lacking.code.startsWith("W-")) {
    const empty = nearMisses.find((problem) => problem.code === "W-EMPTY-SECTION");
    const file = best.found[0]?.file ?? "";
    throw new Refusal(empty ? { ...empty, code: "E-NODATA", detail: "empty-section", file } : { file, ...lacking });
  }
  const chosen = await chooseMembers(best.found, context.profile);
  const warnings = [
    ...(lacking ? [lacking] : []),
    ...chosen.warnings,
    ...otherFormats(matches, best),
    ...nearMisses.filter((problem) => problem.code.startsWith("W-")),
  ];
  const place = (format: string) => importer.order.indexOf(format);
  return {
    importer,
    members: chosen.members.sort((a, b) => place(a.format) - place(b.format)),
    ignored: collected.ignored + collected.candidates.length - chosen.members.length,
    warnings,
    close: collected.close,
  };
}

function take(importer: Importer, candidate: Candidate, found: Recognised[]): boolean {
  const format = importer.recognise(candidate);
  if (format === null) return false;
  found.push({ ...candidate, format });
  return true;
}

function isPage(candidate: Candidate): boolean {
  return findFileKind(candidate.head) === "web-page";
}

function nearMissOf(candidate: Candidate, importers: readonly Importer[]): Problem[] {
  for (const importer of importers) {
    const problem = importer.nearMiss?.(candidate);
    // Of a web page only that it belongs to an export may be said: it is no table, whatever it is called.
    if (problem && !(problem.code === "E-CSV" && isPage(candidate)))
      return [{ file: candidate.file, ...(candidate.member ? { place: candidate.member } : {}), ...problem }];
  }
  return [];
}

/** A list of followers is what people come for; then the most files. */
function bestMatch(matches: Match[]): Match | undefined {
  const value = ({ importer, found }: Match) =>
    found.length + (found.some((member) => importer.evidence(member.format).includes("F")) ? 1_000_000 : 0);
  return matches.filter((match) => match.found.length > 0).sort((a, b) => value(b) - value(a))[0];
}

function otherFormats(matches: Match[], best: Match): Problem[] {
  return matches
    .filter((match) => match !== best && match.found.length > 0)
    .map(({ importer, found }) => ({
      code: "W-IGNORED",
      detail: "other-format",
      count: found.length,
      facts: { label: importer.label, taken: best.importer.label },
    }));
}
