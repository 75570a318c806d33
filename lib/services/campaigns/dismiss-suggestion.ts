import "server-only";
import { findProfile } from "#lib/db/profiles.ts";
import { insertDismissed } from "#lib/db/suggestions.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import {
  type DismissSuggestionInput,
  dismissSuggestionInput,
} from "#lib/services/campaigns/dismiss-suggestion.input.ts";

/** The question is not asked again. No figure depends on it. */
export async function dismissSuggestion(
  scope: OwnerScope,
  profileId: string,
  input: DismissSuggestionInput,
  now: Date,
): Promise<Result<null, "no-profile" | "no-suggestion">> {
  const parsed = dismissSuggestionInput.safeParse(input);
  if (!parsed.success) return fail("no-suggestion");
  if (!(await findProfile(scope, profileId))) return fail("no-profile");
  await insertDismissed(scope, profileId, parsed.data, now);
  return ok(null);
}
