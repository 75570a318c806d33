import { mergeIntervals } from "#lib/engagement/intervals.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { OverviewFacts } from "#lib/reports/build-overview.ts";
import { shareOf } from "#lib/reports/hide-counts.ts";
import type { Overview } from "#lib/reports/overview.ts";
import { wholeSpan } from "#lib/reports/page-names.ts";
import { peopleAt } from "#lib/reports/people-series.ts";
import type { SpanFacts } from "#lib/reports/report-content.ts";
import type { ReportSpan } from "#lib/reports/report-spans.ts";
import { spanFigures } from "#lib/reports/span-figures.ts";

/** Followers and people of each span: of the whole as the overview has them, of a month as of its end. */
export function composeSpans(
  facts: OverviewFacts,
  overview: Overview,
  spans: readonly ReportSpan[],
  countsHidden: boolean,
): Record<string, SpanFacts> {
  const { figures, daily, snapshots } = facts;
  const covered = mergeIntervals([...(figures?.tallies.received ?? []), ...(figures?.tallies.messages ?? [])]);
  const hasNames = figures?.tallies.hasNames ?? false;
  const now = overview.measures?.figures.people28 ?? unnamed;
  const ofSpan = (span: ReportSpan): SpanFacts => {
    const isWhole = span.id === wholeSpan || span.toDay === overview.range?.toDay;
    const people28 = isWhole ? now : peopleMeasure(hasNames, peopleAt(daily, covered, span.toDay));
    const { joined, left, followersChange, peopleChange, comparedFromDay } = spanFigures(
      { snapshots, daily, covered, hasNames, peopleNow: isWhole ? people28 : null },
      span,
    );
    const last = overview.series.followers.findLast((point) => point.value !== null && point.day < span.toDay);
    const followers: Measure = isWhole
      ? overview.followers
      : { value: last?.value ?? null, state: last ? "ok" : "needsList" };
    return {
      people28,
      peopleChange,
      followersDay: last?.day ?? null,
      counted: countsHidden
        ? null
        : { followers, following: overview.following, followersChange, joined, left, comparedFromDay },
      followersGrowth: countsHidden ? growthOf(followers, followersChange) : null,
    };
  };
  return Object.fromEntries(spans.map((span) => [span.id, ofSpan(span)]));
}

const unnamed: Measure = { value: null, state: "needsNames" };

function peopleMeasure(hasNames: boolean, value: number | null): Measure {
  if (!hasNames) return unnamed;
  return value === null ? { value, state: "notEnough" } : { value, state: "ok" };
}

/** By how much followers grew against the start of a span; null = not known. */
function growthOf(followers: Measure, change: Measure): number | null {
  if (followers.value === null || change.value === null || followers.state !== "ok") return null;
  return shareOf(change.value, followers.value - change.value);
}
