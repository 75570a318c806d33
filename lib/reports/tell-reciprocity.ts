import { formatCount } from "#lib/display/numbers.ts";
import { reciprocityCorners } from "#lib/engagement/reciprocity-corner.ts";
import { coarseShare } from "#lib/reports/hide-counts.ts";
import { firstFollowerSentence, prepareFollowBacks, type RateText } from "#lib/reports/prepare-follow-order.ts";
import {
  followingNoiseSentence,
  followingValueSentence,
  prepareFollowingValue,
} from "#lib/reports/prepare-following-value.ts";
import type { Reciprocity } from "#lib/reports/reciprocity.ts";
import { cornerSum, cornerTexts, prepareReciprocityHeadline } from "#lib/reports/reciprocity-sentence.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import { tableBlock } from "#lib/reports/table-block.ts";
import { type Told, toldTable } from "#lib/reports/told-section.ts";

/** Give and take over the 180 days up to the end of the range, without a name. */
export function tellReciprocity(
  reciprocity: Reciprocity,
  { counts, locale }: Pick<ReportDefinition, "counts" | "locale">,
): Told {
  const { knows, first } = reciprocity;
  const { parts, says } = prepareReciprocityHeadline(reciprocity, locale);
  const isHidden = counts === "hidden";
  const knowsActs = knows.received || knows.given;
  const note = (text: string) => ({ kind: "note" as const, text });
  return {
    says: knowsActs && !isHidden ? cornerSum(reciprocity.corners, locale) : null,
    blocks: [
      // With how many it goes both ways is told: people are no count of followers.
      { kind: "text", parts },
      ...says.map(note),
      ...(knowsActs ? [toldTable(cornersTable(reciprocity, isHidden, locale))] : []),
      ...(knows.received && reciprocity.value.people > 0 ? valueBlocks(reciprocity, isHidden, locale) : []),
      ...(knows.followers && knows.following
        ? [
            ...(isHidden ? [] : [note(firstFollowerSentence(first, locale))]),
            toldTable(followBackTable(reciprocity, isHidden, locale)),
          ]
        : []),
    ],
  };
}

/** Corners in which somebody gives or takes hold people; the others hold who is merely on a list, and are followers. */
const cornersOfPeople = ["friends", "supporters", "sources"] as const;

function cornersTable({ corners }: Reciprocity, isHidden: boolean, locale: string) {
  const shown = isHidden ? cornersOfPeople : reciprocityCorners;
  return tableBlock(
    "reciprocity",
    "Give and take, 180 days",
    [
      { head: "Corner" },
      { head: "Means", isText: true },
      { head: "People" },
      { head: "You gave" },
      { head: "You got" },
    ],
    shown.map((corner) => [
      cornerTexts[corner].name,
      cornerTexts[corner].means,
      ...[corners[corner].people, corners[corner].given, corners[corner].received].map((count) =>
        formatCount(count, locale),
      ),
    ]),
  );
}

function valueBlocks({ value }: Reciprocity, isHidden: boolean, locale: string): Told["blocks"] {
  const note = (text: string) => ({ kind: "note" as const, text });
  const noise = followingNoiseSentence(isHidden ? { ...value, courtesy: 0 } : value, locale);
  return [
    ...(isHidden ? [] : [note(followingValueSentence(value, locale))]),
    toldTable(
      tableBlock(
        "following-value",
        "What comes from those you follow",
        [{ head: "Of those you follow" }, { head: "Share" }, ...(isHidden ? [] : [{ head: "Cases" }])],
        prepareFollowingValue(value, locale).map(({ id, label, rate }) =>
          isHidden ? [label, coarseShare(value[id], value.people, locale)] : [label, rate.value, rate.cases],
        ),
      ),
    ),
    ...(noise === null ? [] : [note(noise)]),
  ];
}

function followBackTable({ followBack }: Reciprocity, isHidden: boolean, locale: string) {
  const { theirs, mine } = followBack;
  const rate = (text: RateText | null, part: number, whole: number) => {
    if (text === null) return "nobody followed long enough ago";
    return isHidden ? coarseShare(part, whole, locale) : `${text.value} (${text.cases})`;
  };
  return tableBlock(
    "follow-back",
    "A follow for a follow",
    [{ head: "Who followed first" }, { head: "Within 14 days" }, { head: "Ever" }],
    prepareFollowBacks(followBack, locale).map(({ label, soon, ever }, place) => {
      const counts = place === 0 ? theirs : mine;
      return [label, rate(soon, counts.soon, counts.followed), rate(ever, counts.ever, counts.followed)];
    }),
  );
}
