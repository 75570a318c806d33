import { countOf } from "#lib/display/numbers.ts";
import { type ActType, actTypes } from "#lib/engagement/types.ts";

const actWords: Record<ActType, [one: string, many: string]> = {
  view: ["view", "views"],
  follow: ["follow", "follows"],
  like: ["like", "likes"],
  vote: ["vote", "votes"],
  click: ["click", "clicks"],
  save: ["save", "saves"],
  comment: ["comment", "comments"],
  reply: ["reply", "replies"],
  mention: ["mention", "mentions"],
  dm: ["message", "messages"],
  share: ["share", "shares"],
  quote: ["quote", "quotes"],
};

/** "a comment" */
export function oneAct(type: ActType): string {
  return `a ${actWords[type][0]}`;
}

/** "3 likes and 1 comment": acts by kind, the commonest first. */
export function kindsInWords(kinds: Partial<Record<ActType, number>>, locale: string): string {
  const parts = actTypes
    .map((type) => ({ type, many: kinds[type] ?? 0 }))
    .filter(({ many }) => many > 0)
    .sort((a, b) => b.many - a.many)
    .map(({ type, many }) => countOf(many, ...actWords[type], locale));
  // The sentences are English whatever the locale of their numbers.
  return new Intl.ListFormat("en-GB").format(parts);
}
