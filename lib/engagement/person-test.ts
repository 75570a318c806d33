import { gradeOfText } from "#lib/engagement/text-grade.ts";
import type { ActType } from "#lib/engagement/types.ts";
import { weighAct } from "#lib/engagement/weight.ts";

/** One received act of a person. `text` null = not given by the source; `at` null = unknown. */
export type ReceivedAct = {
  type: ActType;
  at: Date | null;
  post: string | null;
  text: { words: number; hasUrl: boolean } | null;
};

const dayMs = 86_400_000;

/** Where an act happened: the post, else its kind on one UTC day (model.md 5). */
export function placeOfAct(act: Pick<ReceivedAct, "type" | "at" | "post">): string {
  return act.post ?? `${act.type}:${act.at?.toISOString().slice(0, 10) ?? "?"}`;
}

/**
 * The person test of model.md 5 over what one person did: one act in words of their own, or two places at least
 * 24 hours apart. Acts without a time or without weight are no evidence.
 */
export function passesPersonTest(acts: readonly ReceivedAct[]): boolean {
  const places = new Set<string>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const act of acts) {
    const { weight, strong } = weighAct(act.type, gradeOfText(act.text));
    if (act.at === null || weight === 0) continue;
    if (strong) return true;
    places.add(placeOfAct(act));
    first = Math.min(first, act.at.getTime());
    last = Math.max(last, act.at.getTime());
  }
  return places.size >= 2 && last - first >= dayMs;
}
