import "server-only";
import { deleteIncentivised } from "#lib/db/judgements.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";
import type { UnmarkIncentivisedInput } from "#lib/services/judgement/mark-incentivised.input.ts";

/** Takes it back: the acts on the post count like any others again. */
export async function unmarkIncentivised(
  scope: OwnerScope,
  profileId: string,
  input: UnmarkIncentivisedInput,
  now: Date,
): Promise<Result<null, "no-profile" | "not-marked" | "busy">> {
  const { post, reason = "" } = input;
  return judge(scope, profileId, now, async (client, profile) => {
    if (post.includes("\0") || !(await deleteIncentivised(client, profile, post))) return fail("not-marked");
    return ok({
      value: null,
      entries: [{ verb: "unincentivise", detail: { post }, reason }],
      change: { posts: [post] },
    });
  });
}
