import type { Interval } from "#lib/engagement/account.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import type { SnapshotView, SpanFigures } from "#lib/reports/overview.ts";
import { type PeopleStep, peopleAt } from "#lib/reports/people-series.ts";
import { dayOf } from "#lib/reports/utc-days.ts";

type SpanFacts = {
  /** Both sides, oldest first. */
  snapshots: readonly SnapshotView[];
  daily: readonly (PeopleStep & { followers: number | null })[];
  covered: readonly Interval[];
  hasNames: boolean;
  /** People at the end of the span, where it is the end of what is known. */
  peopleNow: Measure | null;
};

/** Followers and people of a span against its start. */
export function spanFigures(facts: SpanFacts, span: DayRange): SpanFigures {
  const lists = compareLists(
    facts.snapshots.filter((snapshot) => snapshot.side === "followers" && snapshot.completeness === "complete"),
    span,
  );
  // Without two lists the platform's totals still tell the change, if not who came and who left.
  const totals = lists.followersChange.value === null ? compareTotals(facts.daily, span) : null;
  return { ...lists, ...totals, peopleChange: peopleChange(facts, span) };
}

/**
 * Joined and left between the lists of the span: from the last complete list at its start (or the first one inside)
 * to the last one inside, so that opening + joined - left = closing.
 */
function compareLists(complete: readonly SnapshotView[], span: DayRange): Omit<SpanFigures, "peopleChange"> {
  const all = (measure: Measure) => ({
    joined: measure,
    left: measure,
    followersChange: measure,
    comparedFromDay: null,
  });
  if (complete.length === 0) return all({ value: null, state: "needsList" });
  const before = complete.findLast((snapshot) => dayOf(snapshot.observedAt) < span.fromDay);
  const inside = complete.filter(
    (snapshot) => dayOf(snapshot.observedAt) >= span.fromDay && dayOf(snapshot.observedAt) < span.toDay,
  );
  const compared = before ? inside : inside.slice(1);
  const opening = before ?? inside[0];
  const closing = compared.at(-1);
  if (!opening || !closing) return all({ value: null, state: "notEnough" });
  const known = (value: number): Measure => ({ value, state: "ok" });
  return {
    joined: known(compared.reduce((sum, snapshot) => sum + (snapshot.joined ?? 0), 0)),
    left: known(compared.reduce((sum, snapshot) => sum + (snapshot.left ?? 0), 0)),
    followersChange: known(closing.listed - opening.listed),
    comparedFromDay: dayOf(opening.observedAt),
  };
}

function compareTotals(
  daily: SpanFacts["daily"],
  span: DayRange,
): Pick<SpanFigures, "followersChange" | "comparedFromDay"> | null {
  const known = daily.flatMap(({ day, followers }) => (followers === null ? [] : [{ day, followers }]));
  const inside = known.filter((row) => row.day >= span.fromDay && row.day < span.toDay);
  const opening = known.findLast((row) => row.day < span.fromDay) ?? inside[0];
  const closing = inside.at(-1);
  if (!opening || !closing || opening === closing) return null;
  return {
    followersChange: { value: closing.followers - opening.followers, state: "ok" },
    comparedFromDay: opening.day,
  };
}

function peopleChange({ daily, covered, hasNames, peopleNow }: SpanFacts, span: DayRange): Measure {
  if (!hasNames) return { value: null, state: "needsNames" };
  const before = peopleAt(daily, covered, span.fromDay);
  const now = peopleNow ?? { value: peopleAt(daily, covered, span.toDay), state: "ok" as const };
  if (before === null || now.value === null) return { value: null, state: "notEnough" };
  return { value: now.value - before, state: now.state };
}
