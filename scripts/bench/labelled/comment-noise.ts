import { findNoisyTexts, isNoisy } from "#lib/engagement/noise.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { traitsOfText } from "#lib/engagement/text-words.ts";

export type LabelledComment = { post: string; author: string; text: string; isSpam: boolean };

/** What the noise rule (model.md 3) catches among labelled comments, and how much of all spam that is. */
export function countNoise(comments: readonly LabelledComment[]): { caught: number; caughtSpam: number; spam: number } {
  const acts = comments.map(({ post, author, text }, index) => ({
    id: String(index),
    direction: "received" as const,
    actor: author,
    type: "comment" as const,
    at: null,
    precision: "second" as const,
    post,
    text: traitsOfText(text),
    onOwnPost: false,
  }));
  const noisy = findNoisyTexts(acts, defaultParameters);
  const caught = comments.filter((_, index) => {
    const act = acts[index];
    return act !== undefined && isNoisy(noisy, act.actor, act.text.wordSequence);
  });
  return {
    caught: caught.length,
    caughtSpam: caught.filter(({ isSpam }) => isSpam).length,
    spam: comments.filter(({ isSpam }) => isSpam).length,
  };
}
