import { countInWords, countOf } from "#lib/display/numbers.ts";
import type { Answered } from "#lib/reports/person.ts";

/** How often the owner answered somebody, and of how much that is known. */
export function answeredText({ acts, answered }: Answered, locale: string): string {
  if (acts === 0) {
    return "Whether you answered within seven days is not known: nothing came by unasked for which your own acts are known for that long.";
  }
  const known = countOf(acts, "thing", "things", locale);
  if (answered === 0) return `Of ${known} that came by unasked you answered none within seven days.`;
  return `Of ${known} that came by unasked you answered ${countInWords(answered, locale)} within seven days, by whatever you did for them.`;
}
