import { Refusal } from "#lib/importers/problem.ts";
import type { Member } from "#lib/importers/types.ts";

/** The same items; a refusal on the way also says in which member of the archive it happened. */
export async function* withinMember<T>(
  member: Pick<Member, "file" | "member">,
  source: AsyncIterable<T>,
): AsyncGenerator<T> {
  try {
    yield* source;
  } catch (cause) {
    if (!(cause instanceof Refusal) || member.member === null) throw cause;
    const { place } = cause.problem;
    if (place?.startsWith(member.member)) throw cause;
    throw new Refusal({ ...cause.problem, place: place ? `${member.member}, ${place}` : member.member });
  }
}
