import type { Interval } from "#lib/engagement/account.ts";
import type { GrowthLink } from "#lib/engagement/growth-link.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import type { Completeness, Platform, Side } from "#lib/engagement/types.ts";
import type { CampaignRecord } from "#lib/reports/campaign-record.ts";
import type { SeriesPoint } from "#lib/reports/chart-rows.ts";
import type { PostInteractions } from "#lib/reports/counts-only.ts";
import type { DayRange } from "#lib/reports/day-range.ts";
import type { LedgerAt } from "#lib/reports/ledger-history.ts";
import type { StrengthPoint } from "#lib/reports/prepare-strength-chart.ts";
import type { StandoutFacts } from "#lib/reports/standout-facts.ts";

/** Tiers of design.md 3: what the imported files can prove. */
export type Tier = "counts" | "lists" | "people";

export type SnapshotView = {
  side: Side;
  observedAt: string;
  listed: number;
  platformCount: number | null;
  joined: number | null;
  left: number | null;
  completeness: Completeness;
  importId: string;
};

/** What is not there and which file would fill it. */
export type Missing = "followers-list" | "following-list" | "second-snapshot" | "named-interactions" | "complete-list";

export const rangePresets = ["28d", "90d", "12m", "year", "all"] as const;
export type RangePreset = (typeof rangePresets)[number];

/** Which days are wanted: up to the last one that is known, or these. */
export type RangeWish = { preset: RangePreset } | ({ preset: "custom" } & DayRange);

/** With which other period the range is compared: the one before it, or the same days a year before. */
export const comparisons = ["none", "before", "year"] as const;
export type Comparison = (typeof comparisons)[number];

/** Followers and people over a span of days. Changes are against its start. */
export type SpanFigures = {
  followersChange: Measure;
  /** Sums over the complete lists of the span. */
  joined: Measure;
  left: Measure;
  peopleChange: Measure;
  /** Day of the list or total that the followers' change is counted from; null = there is none. */
  comparedFromDay: string | null;
};

/** Whether growth and engagement move together, from all that is known, whatever the range (model.md 10). */
export type GrowthView = {
  subject: "people" | "interactions";
  periodDays: 7 | 28;
  /** Changes of the same period, and of the people one period later: both are fixed beforehand and both are shown. */
  same: GrowthLink;
  later: GrowthLink;
  /** Over the range, with how far each moved, as a fraction; null = one of them moved too little. */
  elasticity: { value: number; followers: number; people: number } | null;
};

export type Overview = {
  profile: { id: string; platform: Platform; handle: string; timeZone: string };
  tiers: Tier[];
  /** Half-open [from, to) in UTC days; `to` is the day after the last known day. Null = nothing imported yet. */
  range: (DayRange & { preset: RangePreset | "custom" }) | null;
  /** Days from the first to the last of which anything is known. */
  known: DayRange | null;
  /** The last moment that any fact names. */
  asOf: string | null;
  /** Figures of the model as of then; null = nothing imported yet. */
  measures: Measures | null;
  model: { version: number; parametersHash: string } | null;
  /** Spans of which some file holds what was received, what was given, or of what was received the messages only. */
  coverage: { received: readonly Interval[]; given: readonly Interval[]; messages: readonly Interval[] } | null;
  /** The count as it is now, whatever the range. */
  followers: Measure;
  following: Measure;
  /** Share of the genuine acts among the dated ones by named people. */
  unasked: Measure;
  span: SpanFigures;
  compared: { comparison: Exclude<Comparison, "none">; range: DayRange; span: SpanFigures } | null;
  /** True where handles are the identity, so that whoever is gone has left or was renamed (formats.md 16). */
  leftMayBeRenamed: boolean;
  /** Whole lines, from the first day that is known. */
  series: {
    followers: SeriesPoint[];
    people: SeriesPoint[];
    /** Interactions per post, where nobody is named. */
    interactions: SeriesPoint[];
    strength: StrengthPoint[];
    ledgers: LedgerAt[];
  };
  growth: GrowthView | null;
  campaigns: CampaignRecord[];
  standouts: StandoutFacts;
  /** What counts alone tell of the posts of the range, where nobody is named (model.md 13); null = somebody is. */
  posts: PostInteractions | null;
  snapshots: SnapshotView[];
  missing: Missing[];
};
