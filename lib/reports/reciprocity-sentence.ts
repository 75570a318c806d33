import { formatDate } from "#lib/display/dates.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import { type ReciprocityCorner, reciprocityCorners } from "#lib/engagement/reciprocity-corner.ts";
import type { Headline, SentencePart } from "#lib/reports/overview-sentence.ts";
import type { CornerTotals, Reciprocity } from "#lib/reports/reciprocity.ts";

/** What goes both ways, in one sentence; what is not in the files is said and never counted as nothing. */
export function prepareReciprocityHeadline(
  { asOf, knows, corners }: Pick<Reciprocity, "asOf" | "knows" | "corners">,
  locale: string,
): Headline {
  if (!knows.received && !knows.given) {
    return { parts: [plain("Who gives and who takes is not in these files.")], says: [needsActs] };
  }
  const given = sumOver(corners, "given");
  const received = sumOver(corners, "received");
  const until = asOf === null ? [] : [`Up to ${formatDate(asOf, locale, "UTC")}; follows and views are not counted.`];
  if (!knows.given) {
    const got: SentencePart = { text: countOf(received, "time", "times", locale), tone: "genuine" };
    return { parts: [plain("People gave you something "), got, plain(" in 180 days.")], says: [needsGiven, ...until] };
  }
  if (!knows.received) {
    const gave: SentencePart = { text: countOf(given, "time", "times", locale), tone: "nominal" };
    return { parts: [plain("You gave "), gave, plain(" in 180 days.")], says: [needsActs, ...until] };
  }
  const friends = corners.friends.people;
  return {
    parts: [
      plain("In 180 days you gave "),
      { text: countOf(given, "time", "times", locale), tone: "nominal" },
      plain(" and received "),
      { text: countOf(received, "time", "times", locale), tone: "genuine" },
      plain(friends === 0 ? "; with nobody it goes both ways." : "; it goes both ways with "),
      ...(friends === 0
        ? []
        : [{ text: countOf(friends, "person", "people", locale), tone: "genuine" } as const, plain(".")]),
    ],
    says: until,
  };
}

export const needsActs = "That takes interactions received, with names.";
export const needsGiven =
  "What you gave is not in these files, so supporters may be friends, and sources cannot be seen.";

/** "42 + 18 + 30 + 610 + 503 = 1,203 people": the corners add up to everybody. */
export function cornerSum(corners: CornerTotals, locale: string): string {
  const parts = reciprocityCorners.map((corner) => formatCount(corners[corner].people, locale));
  return `${parts.join(" + ")} = ${countOf(sumOver(corners, "people"), "person", "people", locale)}`;
}

export function sumOver(corners: CornerTotals, field: "people" | "given" | "received"): number {
  return reciprocityCorners.reduce((sum, corner) => sum + corners[corner][field], 0);
}

/** A corner by its name and by what it says of both sides. */
export const cornerTexts = {
  friends: { name: "Friends", means: "three times or more, both ways" },
  supporters: { name: "Supporters", means: "they give, you hardly do" },
  sources: { name: "Sources", means: "you give, they hardly do" },
  courtesy: { name: "Courtesy", means: "you follow each other, and hardly more" },
  distant: { name: "Distant", means: "hardly anything either way" },
} satisfies Record<ReciprocityCorner, { name: string; means: string }>;

function plain(text: string): SentencePart {
  return { text, tone: "plain" };
}
