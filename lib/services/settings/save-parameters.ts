import "server-only";
import { findParameterChanges, writeParameterChanges } from "#lib/db/model-settings.ts";
import {
  findParameterProblems,
  mergeParameters,
  onlyDiffering,
  type ParameterChanges,
  parametersText,
} from "#lib/engagement/parameters-schema.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";
import type { SaveParametersInput } from "#lib/services/settings/save-parameters.input.ts";

/**
 * Replaces what a profile sets differently from the model, and computes everything anew. An empty input resets it to
 * the model's own. Nonsense is refused whole; `findParameterProblems` says what is wrong.
 */
export async function saveParameters(
  scope: OwnerScope,
  profileId: string,
  input: SaveParametersInput,
  now: Date,
): Promise<Result<ParameterChanges, "no-profile" | "nonsense" | "busy">> {
  if (findParameterProblems(input).length > 0) return fail("nonsense");
  const after = onlyDiffering(input);
  return judge(scope, profileId, now, async (client, profile, by) => {
    const before = await findParameterChanges(client, profile);
    if (sameParameters(before, after)) return ok({ value: after, entries: [], change: null });
    await writeParameterChanges(client, profile, after, by);
    return ok({
      value: after,
      entries: [{ verb: "parameters", detail: { before, after }, reason: "" }],
      change: { everything: true },
    });
  });
}

function sameParameters(one: ParameterChanges, other: ParameterChanges): boolean {
  return parametersText(mergeParameters(one)) === parametersText(mergeParameters(other));
}
