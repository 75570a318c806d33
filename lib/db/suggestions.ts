import "server-only";
import { withTenant } from "#lib/db/tenant.ts";
import type { SuggestionKind } from "#lib/reports/suggestion.ts";
import type { OwnerScope } from "#lib/scope.ts";

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
