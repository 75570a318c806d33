import "server-only";
import { findImports, findPlaceInLine, type ImportRow } from "#lib/db/imports.ts";
import type { ImportView } from "#lib/reports/import-view.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";

/** Every attempt, newest first: of one profile, or of the workspace when `profileId` is null. */
export async function listImports(scope: OwnerScope, profileId: string | null): Promise<ImportView[]> {
  if (profileId !== null && !isUuid(profileId)) return [];
  const rows = await findImports(scope, profileId === null ? {} : { profileId });
  return rows.map((row) => toImportView(row));
}

export async function placeOf(scope: OwnerScope, row: ImportRow): Promise<number | null> {
  return row.state === "received" || row.state === "confirmed" ? findPlaceInLine(scope, row.id) : null;
}

export function toImportView(row: ImportRow): ImportView {
  const { rows, stored, merged, flagged } = row;
  const isCounted = rows !== null && stored !== null && merged !== null && flagged !== null;
  return {
    id: row.id,
    state: row.state,
    profile: row.profile,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    observedAt: row.observedAt?.toISOString() ?? null,
    files: row.files.map((file) => ({
      name: file.name,
      sizeBytes: Number(file.sizeBytes),
      sha256: Buffer.from(file.sha256).toString("hex"),
    })),
    accounting: isCounted ? { rows, stored, merged, flagged } : null,
    preview: row.preview,
    // Whoever booked it has said of when it is.
    problems: row.state === "published" ? row.problems.filter((problem) => problem.code !== "W-DATE") : row.problems,
    questions: [],
    proposedProfile: null,
    progress: { done: Number(row.progressDone), total: Number(row.progressTotal) },
    placeInLine: null,
  };
}
