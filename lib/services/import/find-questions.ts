import "server-only";
import type pg from "pg";
import { findPreviousListed, type ImportProfile } from "#lib/db/imports.ts";
import type { Side } from "#lib/engagement/types.ts";
import { importQuestions } from "#lib/reports/import-questions.ts";
import type { ImportPreview, ImportQuestion } from "#lib/reports/import-view.ts";

export async function findQuestions(
  client: pg.ClientBase,
  workspaceId: string,
  preview: ImportPreview,
  profile: ImportProfile | null,
  observedAt: Date | null,
): Promise<ImportQuestion[]> {
  const previous = async (side: Side) =>
    profile === null || observedAt === null
      ? null
      : findPreviousListed(client, { workspaceId, profileId: profile.id, side, before: observedAt });
  return importQuestions(preview, {
    profile,
    observedAt,
    previous: { followers: await previous("followers"), following: await previous("following") },
  });
}
