import type { TextGrade } from "#lib/engagement/text-grade.ts";
import type { ActType } from "#lib/engagement/types.ts";

/** What an act of a kind weighs (model.md 3); `strong` = it took words of one's own. */
export type Weight = { weight: number; strong: boolean };

/** `grade` matters only for kinds that have text. */
export function weighAct(type: ActType, grade: TextGrade): Weight {
  switch (type) {
    case "view":
    case "follow":
      return light(0);
    case "like":
    case "vote":
    case "click":
      return light(1);
    case "save":
      return light(2);
    case "share":
      return light(4);
    case "comment":
    case "reply":
    case "mention":
    case "dm":
      return weighWords(grade);
    case "quote":
      if (grade === "noise") return light(0);
      return grade === "text" ? { weight: 5, strong: true } : light(4);
    default:
      return type satisfies never;
  }
}

function weighWords(grade: TextGrade): Weight {
  switch (grade) {
    case "noise":
      return light(0);
    case "unknown":
      return light(2);
    case "trivial":
      return light(1);
    case "text":
      return { weight: 3, strong: true };
    default:
      return grade satisfies never;
  }
}

function light(weight: number): Weight {
  return { weight, strong: false };
}
