import "server-only";
import { deleteCommunityRow, findCommunity } from "#lib/db/communities.ts";
import { findPersonIds } from "#lib/db/judgements.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";

/** Takes a community back with the marks of its members; the model's own word counts for them again. */
export async function dissolveCommunity(
  scope: OwnerScope,
  profileId: string,
  communityId: string,
  now: Date,
): Promise<Result<null, "no-profile" | "no-community" | "busy">> {
  return judge(scope, profileId, now, async (client, profile) => {
    const community = isUuid(communityId) ? await findCommunity(client, profile, communityId) : null;
    if (!community) return fail("no-community");
    await deleteCommunityRow(client, profile, communityId);
    const { name, members } = community;
    const persons = await findPersonIds(client, profile, members);
    return ok({
      value: null,
      entries: [{ verb: "dissolve", detail: { communityId, name, members }, reason: "" }],
      change: { persons },
    });
  });
}
