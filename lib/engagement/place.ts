import type { Act } from "#lib/engagement/account.ts";

/** Where an act happened: the post, else its kind on one UTC day, `?` without a time (model.md 5). */
export function placeOfAct(act: Pick<Act, "type" | "at" | "post">): string {
  return act.post ?? `${act.type}:${act.at === null ? "?" : new Date(act.at).toISOString().slice(0, 10)}`;
}
