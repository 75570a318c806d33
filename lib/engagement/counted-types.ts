import type { Act } from "#lib/engagement/account.ts";
import type { ActType } from "#lib/engagement/types.ts";

const countedTypes: ReadonlySet<ActType> = new Set(["like", "comment", "reply", "share", "quote", "save"]);

/** Likes, comments, shares and saves are what platforms count below a post. */
export function isCountedByPlatforms({ type, post }: Pick<Act, "type" | "post">): boolean {
  return post !== null && countedTypes.has(type);
}
