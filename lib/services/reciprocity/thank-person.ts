import "server-only";
import { deleteThanked, insertThanked } from "#lib/db/waiting-people.ts";
import { fail, ok, type Result } from "#lib/result.ts";
import type { OwnerScope } from "#lib/scope.ts";
import type { ThankPersonInput } from "#lib/services/reciprocity/thank-person.input.ts";

/** Ticks somebody off as thanked for all they did so far, or takes the tick back. What they do later waits anew. */
export async function thankPerson(
  scope: OwnerScope,
  profileId: string,
  { personKey, isThanked }: ThankPersonInput,
  now: Date,
): Promise<Result<null, "nobody-to-thank">> {
  const isDone = isThanked
    ? await insertThanked(scope, profileId, personKey, now)
    : await deleteThanked(scope, profileId, personKey);
  return isDone ? ok(null) : fail("nobody-to-thank");
}
