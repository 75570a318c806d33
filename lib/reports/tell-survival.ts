import { dayNumberOf } from "#lib/reports/day-numbers.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import type { StayGroup } from "#lib/reports/growth.ts";
import {
  halfSentence,
  originNames,
  prepareSurvival,
  type SurvivalPoint,
  type SurvivalView,
  survivalAges,
} from "#lib/reports/prepare-survival.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import { tableBlock } from "#lib/reports/table-block.ts";
import { type Told, toldTable } from "#lib/reports/told-section.ts";

type SurvivalFacts = {
  stays: readonly StayGroup[];
  range: DayRange;
  /** Days of the first and the last complete list up to the end of the range; null = there is none. */
  lists: { first: string; last: string } | null;
};

/** How long those stay who came in the range, as far as the lists of the range tell. */
export function tellSurvival(
  { stays, range, lists }: SurvivalFacts,
  { counts, locale }: Pick<ReportDefinition, "counts" | "locale">,
): Told {
  if (!lists) return { says: "How long followers stay takes complete lists of followers.", blocks: [] };
  const end = dayNumberOf(lists.last);
  const cut = staysOf(stays, range, end);
  const view = prepareSurvival(cut, { first: dayNumberOf(lists.first), end }, locale);
  return counts === "hidden" ? tellShares(view, locale) : tellAll(view);
}

/** Stays that began in the range, and what of them was known at its end: who left later was still there. */
function staysOf(stays: readonly StayGroup[], { fromDay, toDay }: DayRange, end: number): StayGroup[] {
  const [from, to] = [dayNumberOf(fromDay), dayNumberOf(toDay)];
  return stays
    .filter(({ joinHi }) => joinHi >= from && joinHi < to)
    .map((stay) => ({
      ...stay,
      lastSeen: Math.min(stay.lastSeen, end),
      firstMissing: stay.firstMissing !== null && stay.firstMissing > end ? null : stay.firstMissing,
    }));
}

function tellAll({ sentence, chart, byOrigin, survival }: SurvivalView): Told {
  const says = ofThoseWhoCame(sentence);
  return {
    says,
    blocks: [
      ...(chart ? [curve(says, chart, chart.points, chart.table)] : []),
      ...(survival.joins === 0
        ? []
        : [
            toldTable(
              tableBlock(
                "survival-origins",
                "Who stayed, by where they came from",
                [
                  { head: "Came" },
                  { head: "Joined" },
                  { head: "Left" },
                  ...survivalAges.map((age) => ({ head: `After ${age} days` })),
                  { head: "Half are gone after" },
                ],
                byOrigin.map(({ origin, joins, departures, shares, halfLife }) => [
                  originNames[origin],
                  joins,
                  departures,
                  ...(shares ?? survivalAges.map(() => "too few to say")),
                  halfLife,
                ]),
              ),
            ),
          ]),
    ],
  };
}

/** Whole percents, and nothing of how many came or left. */
function tellShares({ survival, chart }: SurvivalView, locale: string): Told {
  if (survival.lack || !chart)
    return { says: "Too little to say how long those stay who came in the range.", blocks: [] };
  const sentence = ofThoseWhoCame(halfSentence(survival.halfLife, locale));
  return { says: sentence, blocks: [curve(sentence, chart, chart.points.map(coarse), chart.table)] };
}

function coarse({ age, low, high }: SurvivalPoint): SurvivalPoint {
  const round = (share: number | null) => (share === null ? null : Math.round(share * 100) / 100);
  return { age, low: round(low), high: round(high) };
}

function curve(
  sentence: string,
  { lastAge }: { lastAge: number },
  points: SurvivalPoint[],
  table: NonNullable<SurvivalView["chart"]>["table"],
): Told["blocks"][number] {
  return { kind: "survival-chart", id: "survival", title: "Still here", sentence, points, lastAge, table };
}

function ofThoseWhoCame(sentence: string): string {
  return `Of those who came in the range: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
