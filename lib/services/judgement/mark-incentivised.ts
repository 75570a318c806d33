import "server-only";
import { isPostKnown, writeIncentivised } from "#lib/db/judgements.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";
import type { MarkIncentivisedInput } from "#lib/services/judgement/mark-incentivised.input.ts";

/** Says that a post paid for its acts: giveaway, contest, advertisement. They are counted apart from then on. */
export async function markIncentivised(
  scope: OwnerScope,
  profileId: string,
  input: MarkIncentivisedInput,
  now: Date,
): Promise<Result<null, "no-profile" | "gone" | "no-reason" | "busy">> {
  const { post, reason } = input;
  return judge(scope, profileId, now, async (client, profile, by) => {
    if (post.includes("\0") || !(await isPostKnown(client, profile, post))) return fail("gone");
    if (reason === "") return fail("no-reason");
    await writeIncentivised(client, profile, { post, reason }, by);
    return ok({
      value: null,
      entries: [{ verb: "incentivise", detail: { post }, reason }],
      change: { posts: [post] },
    });
  });
}
