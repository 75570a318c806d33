import type { ActType } from "#lib/engagement/types.ts";
import type { InteractionRow, PersonRef } from "#lib/importers/types.ts";

/** One person = the platform's id when the source gives one, else the canonical handle (threats I1). */
export function personKey(person: PersonRef): string {
  if (person.id !== null) return `id:${person.id}`;
  if (person.handle !== null) return `@${person.handle}`;
  throw new Error("a person is named by an id or a handle");
}

const oncePerPost: ReadonlySet<ActType> = new Set(["like", "vote", "click", "save", "share", "follow"]);
const withText: ReadonlySet<ActType> = new Set(["comment", "reply", "mention", "dm", "quote"]);

/** Only these acts have words of their own (model.md 3); what a source puts beside a like or a share is not the person's. */
export function hasOwnText(type: ActType): boolean {
  return withText.has(type);
}

/** Done to one post, these happen once, whenever it is said that they did (model.md 2). */
export function happensOnce(type: ActType): boolean {
  return oncePerPost.has(type);
}

/**
 * What makes two rows the same act (model.md 2): a like, vote, click, save, share or follow of a post happens once;
 * anything else is told apart by its time and words as well, and by a link among them, which the words leave out.
 */
export function interactionIdentity(act: InteractionRow, textHash: Buffer | null): string {
  const actor = act.person === null ? "" : personKey(act.person);
  const parts = [act.direction, actor, act.type, act.post ?? "", act.onOwnPost ? "own" : ""];
  if (!(act.post !== null && happensOnce(act.type))) {
    parts.push(act.at === null ? "" : act.at.toISOString());
    if (textHash !== null) parts.push(textHash.toString("hex"), act.text?.hasUrl ? "link" : "");
  }
  return JSON.stringify(parts);
}
