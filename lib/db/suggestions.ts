import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { SuggestionKind } from "#lib/reports/suggestion.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** What the owner does not want to be asked again, as "kind subject". */
export async function findDismissed(scope: OwnerScope, profileId: string): Promise<Set<string>> {
  const rows = await withTenant(scope, (tx) =>
    tx.dismissedSuggestion.findMany({
      where: { workspaceId: scope.workspaceId, profileId },
      select: { kind: true, subject: true },
    }),
  );
  return new Set(rows.map((row) => `${row.kind === "followBurst" ? "follow-burst" : row.kind} ${row.subject}`));
}

/** Dismissing twice changes nothing. */
export async function insertDismissed(
  scope: OwnerScope,
  profileId: string,
  suggestion: { kind: SuggestionKind; subject: string },
  at: Date,
): Promise<void> {
  const kind = suggestion.kind === "follow-burst" ? "followBurst" : suggestion.kind;
  await withTenant(scope, (tx) =>
    tx.dismissedSuggestion.createMany({
      data: {
        workspaceId: scope.workspaceId,
        profileId,
        kind,
        subject: suggestion.subject,
        dismissedById: scope.userId,
        dismissedAt: at,
      },
      skipDuplicates: true,
    }),
  );
}
