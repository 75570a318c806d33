import "server-only";
import { deleteMarks, findPersonIds, findPersonKeys } from "#lib/db/judgements.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";
import { parsePersonId } from "#lib/services/judgement/person-id.ts";
import type { UnmarkPersonInput } from "#lib/services/judgement/unmark-person.input.ts";

/** Takes a mark back; the model's own word counts again. */
export async function unmarkPerson(
  scope: OwnerScope,
  profileId: string,
  input: UnmarkPersonInput,
  now: Date,
): Promise<Result<null, "no-profile" | "gone" | "not-marked" | "busy">> {
  const { kind, reason = "" } = input;
  return judge(scope, profileId, now, async (client, profile) => {
    let key: string | undefined;
    if ("personKey" in input) key = input.personKey.includes("\0") ? undefined : input.personKey;
    else {
      const id = parsePersonId(input.personId);
      key = id === null ? undefined : (await findPersonKeys(client, profile, [id]))[0]?.key;
    }
    if (key === undefined) return fail("gone");
    const [detail] = await deleteMarks(client, profile, [key], [kind]);
    if (!detail) return fail("not-marked");
    const persons = await findPersonIds(client, profile, [key]);
    return ok({ value: null, entries: [{ verb: "unmark", detail, reason }], change: { persons } });
  });
}
