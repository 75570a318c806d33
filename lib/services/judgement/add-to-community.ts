import "server-only";
import { findCommunity } from "#lib/db/communities.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import { isUuid, type OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";
import { findEverybody, markMembers } from "#lib/services/judgement/mark-members.ts";
import type { AddToCommunityInput } from "#lib/services/judgement/name-community.input.ts";

/** Makes more people members, for the reason that the community has. */
export async function addToCommunity(
  scope: OwnerScope,
  profileId: string,
  input: AddToCommunityInput,
  now: Date,
): Promise<Result<null, "no-profile" | "no-community" | "gone" | "nobody" | "busy">> {
  const { communityId } = input;
  return judge(scope, profileId, now, async (client, profile, by) => {
    const community = isUuid(communityId) ? await findCommunity(client, profile, communityId) : null;
    if (!community) return fail("no-community");
    if (input.personIds.length === 0) return fail("nobody");
    const people = await findEverybody(client, profile, input.personIds);
    if (!people) return fail("gone");
    const { name, reason } = community;
    const takenBack = await markMembers(client, profile, { id: communityId, reason, people }, by);
    const detail = { communityId, name, members: people.map(({ key }) => key) };
    return ok({
      value: null,
      entries: [...takenBack, { verb: "community-joined", detail, reason }],
      change: { persons: people.map(({ id }) => id) },
    });
  });
}
