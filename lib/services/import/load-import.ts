import "server-only";
import { findImports, findProfileBy } from "#lib/db/imports.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { canonicalHandle } from "#lib/importers/handles.ts";
import type { ImportView } from "#lib/reports/import-view.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { findQuestions } from "#lib/services/import/find-questions.ts";
import { placeOf, toImportView } from "#lib/services/import/list-imports.ts";

/** One import with what is to be asked about it; null = not there, or not yours (threats G8). */
export async function loadImport(scope: OwnerScope, importId: string): Promise<ImportView | null> {
  if (!isUuid(importId)) return null;
  const [row] = await findImports(scope, { id: importId });
  if (!row) return null;
  const view: ImportView = { ...toImportView(row), placeInLine: await placeOf(scope, row) };
  return view.state === "previewed" ? addQuestions(scope, view) : view;
}

async function addQuestions(scope: OwnerScope, view: ImportView): Promise<ImportView> {
  const { preview } = view;
  if (!preview) return view;
  return withWorkerTenant(scope.workspaceId, async (client) => {
    const proposed = view.profile === null ? proposedOf(preview) : null;
    const existing = proposed && (await findProfileBy(client, scope.workspaceId, proposed));
    const observedAt = preview.observedAt === null ? null : new Date(preview.observedAt.at);
    const profile = view.profile ?? existing;
    const questions = await findQuestions(client, scope.workspaceId, preview, profile, observedAt);
    return { ...view, questions, proposedProfile: existing ?? (proposed && { id: null, ...proposed }) };
  });
}

function proposedOf(preview: NonNullable<ImportView["preview"]>) {
  const { platform, owner } = preview;
  if (platform === null || owner.handle === null) return null;
  const handle = canonicalHandle(platform, owner.handle);
  return handle === null ? null : { platform, handle };
}
