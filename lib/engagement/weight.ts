import type { ModelParameters } from "#lib/engagement/parameters.ts";
import type { TextGrade } from "#lib/engagement/text-grade.ts";
import type { ActType } from "#lib/engagement/types.ts";

/** What an act of a kind weighs (model.md 3); `isStrong` = it took words of one's own. */
export type Weight = { weight: number; isStrong: boolean };

/** `grade` matters only for kinds that have text. */
export function weighAct(type: ActType, grade: TextGrade, weights: ModelParameters["weights"]): Weight {
  switch (type) {
    case "view":
    case "follow":
      return light(0);
    case "like":
    case "vote":
    case "click":
      return light(weights.like);
    case "save":
      return light(weights.save);
    case "share":
      return light(weights.share);
    case "comment":
    case "reply":
    case "mention":
    case "dm":
      return weighWords(grade, weights);
    case "quote":
      if (grade === "noise") return light(0);
      return grade === "text" ? { weight: weights.quoteWithText, isStrong: true } : light(weights.quote);
    default:
      return type satisfies never;
  }
}

function weighWords(grade: TextGrade, weights: ModelParameters["weights"]): Weight {
  switch (grade) {
    case "noise":
      return light(0);
    case "unknown":
      return light(weights.unknownText);
    case "trivial":
      return light(weights.trivialText);
    case "text":
      return { weight: weights.text, isStrong: true };
    default:
      return grade satisfies never;
  }
}

function light(weight: number): Weight {
  return { weight, isStrong: false };
}
