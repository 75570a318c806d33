import type { OverviewFacts } from "#lib/reports/build-overview.ts";
import { campaignTitle } from "#lib/reports/campaign-title.ts";
import { composeSpans } from "#lib/reports/compose-spans.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import { hideCases, hideGrowth, hideLedger, indexSeries, realPart } from "#lib/reports/hide-counts.ts";
import { isInside, type KnownPoint, withOpening } from "#lib/reports/index-lines.ts";
import { ledgerChanges } from "#lib/reports/ledger-history.ts";
import type { Overview } from "#lib/reports/overview.ts";
import { tileFigures } from "#lib/reports/overview-tiles.ts";
import type { ReportContent } from "#lib/reports/report-content.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import type { ReportSpan } from "#lib/reports/report-spans.ts";
import { dayOf, earlierDay, laterDay } from "#lib/reports/utc-days.ts";

type Sections = ReportContent["sections"];
type Section<Name extends keyof Sections> = NonNullable<Sections[Name]>;

/** An overview of which the range is known, with the facts it was built from. */
export type ComposeFacts = {
  facts: OverviewFacts;
  overview: Overview;
  range: DayRange;
  spans: readonly ReportSpan[];
  definition: Pick<ReportDefinition, "names" | "counts" | "sections">;
};

export function composeHeadline({ facts, overview, spans, definition }: ComposeFacts): Section<"headline"> {
  const { measures, compared } = overview;
  const isHidden = definition.counts === "hidden";
  const figures: Section<"headline">["figures"] = {};
  for (const name of tileFigures) {
    const figure = measures?.figures[name];
    if (!figure || (isHidden && name === "realFollowers")) continue;
    figures[name] = isHidden && name === "inflation" ? hideCases(figure) : figure;
  }
  return {
    growth: isHidden ? hideGrowth(overview.growth) : overview.growth,
    leftMayBeRenamed: overview.leftMayBeRenamed,
    figures,
    classes: measures?.classes ?? null,
    unasked: overview.unasked,
    listed: isHidden ? null : (measures?.ledger?.rows ?? null),
    realShare: isHidden && measures ? realShareOf(measures) : null,
    posts: overview.posts && (isHidden ? withoutFollowers(overview.posts) : overview.posts),
    compared: compared && {
      comparison: compared.comparison,
      range: compared.range,
      peopleChange: compared.span.peopleChange,
      followersChange: isHidden ? null : compared.span.followersChange,
    },
    spans: composeSpans(facts, overview, spans, isHidden),
  };
}

function realShareOf({ figures, ledger }: NonNullable<Overview["measures"]>): Section<"headline">["realShare"] {
  const isKnown = ledger !== null && figures.realFollowers.value !== null;
  const value = isKnown ? realPart(hideLedger({ at: ledger.takenAt, rows: ledger.rows, lines: ledger.lines })) : null;
  return {
    value,
    state: value === null && figures.realFollowers.value !== null ? "notEnough" : figures.realFollowers.state,
  };
}

/** Interactions per post and per follower together would tell how many follow. */
function withoutFollowers(posts: NonNullable<Overview["posts"]>): NonNullable<Overview["posts"]> {
  return { ...posts, rateByFollowers: { value: null, state: "needsList" } };
}

/** Complete lists of the range by line. */
/** Lists alone say who follows, not who engages: then there is no line to stand in (model.md 13). */
function ledgersOf({ overview, range, definition }: ComposeFacts): Section<"nominal">["ledgers"] {
  if (!overview.measures?.classes) return [];
  const inside = overview.series.ledgers.filter(({ at }) => isInside(range)({ day: dayOf(at) }));
  return definition.counts === "hidden" ? inside.map(hideLedger) : inside;
}

export function composeNominal(facts: ComposeFacts): Section<"nominal"> {
  return { ledgers: ledgersOf(facts) };
}

export function composeProof({ overview, range, definition }: ComposeFacts): Section<"proof"> {
  const { series, compared, posts } = overview;
  const isHidden = definition.counts === "hidden";
  const before = compared?.range ?? null;
  // The line passes the first day of a period between two lists; the list before it stays behind.
  const periods = before ? [before, range] : [range];
  const followers = inOrder(periods.flatMap((period) => withOpening(series.followers, period)));
  const engagement = (posts ? series.interactions : series.people).filter((point) =>
    periods.some((period) => isInside(period)(point)),
  );
  return {
    followers: isHidden ? indexSeries(followers) : followers,
    engagement,
    subject: posts ? "interactions" : "people",
    before,
    efforts: definition.sections.includes("campaigns")
      ? overview.campaigns
          .filter((campaign) => campaign.fromDay < range.toDay && campaign.toDay > range.fromDay)
          .map((campaign) => ({
            fromDay: laterDay(campaign.fromDay, range.fromDay),
            toDay: earlierDay(campaign.toDay, range.toDay),
            title: campaignTitle(campaign, definition.names),
          }))
      : [],
    growth: isHidden ? hideGrowth(overview.growth) : overview.growth,
  };
}

/** Each day once, the known point rather than the one that only passes. */
function inOrder(points: KnownPoint[]): KnownPoint[] {
  const byDay = new Map<string, KnownPoint>();
  for (const point of points) if (!byDay.has(point.day) || !point.isPassing) byDay.set(point.day, point);
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

export function composeLedger(facts: ComposeFacts): Section<"ledger"> {
  const { overview, range, definition } = facts;
  const ledger = overview.measures?.classes ? overview.measures.ledger : null;
  const history = ledgersOf(facts);
  if (definition.counts === "shown") {
    return { ledger, changes: ledgerChanges(ledger, overview.series.ledgers, range.fromDay), history };
  }
  return {
    ledger: ledger && {
      ...ledger,
      ...hideRows(ledger),
      vouched: 0,
      silentAges: [0, 0, 0, 0],
      platformCount: null,
    },
    changes: null,
    history,
  };
}

function hideRows({ takenAt, rows, lines }: NonNullable<Section<"ledger">["ledger"]>) {
  const hidden = hideLedger({ at: takenAt, rows, lines });
  return { rows: hidden.rows, lines: hidden.lines };
}

export function composeLists({ overview, range, definition }: ComposeFacts): Section<"lists"> {
  return {
    lists: overview.snapshots
      .filter(({ observedAt }) => isInside(range)({ day: dayOf(observedAt) }))
      .map(({ side, observedAt, completeness, listed, platformCount, joined, left }) => ({
        side,
        observedAt,
        completeness,
        counted: definition.counts === "hidden" ? null : { listed, platformCount, joined, left },
      })),
  };
}

/** Null = no figure is known. */
export function composeMethod({ overview }: ComposeFacts): Section<"method"> | null {
  const { measures, coverage } = overview;
  if (!measures) return null;
  const pairs = (intervals: readonly (readonly [number, number])[]) =>
    intervals.map(([from, to]): [number, number] => [from, to]);
  return {
    G: measures.figures.G,
    flatG: measures.figures.flatG,
    coverage: coverage && {
      received: pairs(coverage.received),
      given: pairs(coverage.given),
      messages: pairs(coverage.messages),
    },
  };
}
