import "server-only";
import { deleteMarks, findPersonKeys, writeMarks } from "#lib/db/judgements.ts";
import type { MarkKind } from "#lib/engagement/account.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { judge } from "#lib/services/judgement/judge.ts";
import type { MarkPersonInput } from "#lib/services/judgement/mark-person.input.ts";
import { parsePersonId } from "#lib/services/judgement/person-id.ts";

/** Nobody is spam and spoken for at once: the newer word takes the other back. */
const contradicting = {
  community: ["spam"],
  vouched: ["spam"],
  spam: ["community", "vouched"],
} satisfies Record<MarkKind, MarkKind[]>;

/** Overrules the model about one person. Marking again replaces the reason. */
export async function markPerson(
  scope: OwnerScope,
  profileId: string,
  input: MarkPersonInput,
  now: Date,
): Promise<Result<null, "no-profile" | "gone" | "no-reason" | "busy">> {
  const { kind, reason } = input;
  const id = parsePersonId(input.personId);
  return judge(scope, profileId, now, async (client, profile, by) => {
    const person = id === null ? undefined : (await findPersonKeys(client, profile, [id]))[0];
    if (!person) return fail("gone");
    if (reason === "") return fail("no-reason");
    const takenBack = await deleteMarks(client, profile, [person.key], contradicting[kind]);
    await writeMarks(client, profile, { personKeys: [person.key], kind, reason, communityId: null }, by);
    return ok({
      value: null,
      entries: [
        ...takenBack.map((detail) => ({ verb: "unmark" as const, detail, reason })),
        { verb: "mark", detail: { personKey: person.key, kind }, reason },
      ],
      change: { persons: [person.id] },
    });
  });
}
