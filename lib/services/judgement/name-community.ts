import "server-only";
import { insertCommunity } from "#lib/db/communities.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";
import { findEverybody, markMembers } from "#lib/services/judgement/mark-members.ts";
import type { NameCommunityInput } from "#lib/services/judgement/name-community.input.ts";

/** Names people a community, found as a ring or chosen by hand: what they do counts, on a line of its own. */
export async function nameCommunity(
  scope: OwnerScope,
  profileId: string,
  input: NameCommunityInput,
  now: Date,
): Promise<Result<{ communityId: string }, "no-profile" | "gone" | "nobody" | "no-reason" | "name-taken" | "busy">> {
  const { name, reason } = input;
  return judge(scope, profileId, now, async (client, profile, by) => {
    if (input.personIds.length === 0) return fail("nobody");
    const people = await findEverybody(client, profile, input.personIds);
    if (!people) return fail("gone");
    if (reason === "") return fail("no-reason");
    const communityId = await insertCommunity(client, profile, { name, reason }, by.at);
    if (communityId === null) return fail("name-taken");
    const takenBack = await markMembers(client, profile, { id: communityId, reason, people }, by);
    const detail = { communityId, name, members: people.map(({ key }) => key) };
    return ok({
      value: { communityId },
      entries: [...takenBack, { verb: "community", detail, reason }],
      change: { persons: people.map(({ id }) => id) },
    });
  });
}
