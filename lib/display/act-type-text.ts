import type { ActType } from "#lib/engagement/types.ts";

/** An act as a thing somebody did: "a comment". */
export const actNames = {
  view: "a view",
  follow: "a follow",
  like: "a like",
  vote: "a vote",
  click: "a click",
  save: "a save",
  comment: "a comment",
  reply: "a reply",
  mention: "a mention",
  dm: "a message",
  share: "a share",
  quote: "a quote",
} satisfies Record<ActType, string>;
