import { formatCount, formatShare } from "#lib/display/numbers.ts";
import { type Origin, origins } from "#lib/engagement/origin.ts";
import { type Survival, type SurvivalCurve, survival } from "#lib/engagement/survival.ts";
import type { ChartTable } from "#lib/reports/chart-table.ts";
import type { StayGroup } from "#lib/reports/growth.ts";

export type OriginChoice = Origin | "all";

export const originNames = {
  all: "Everybody",
  afterMyFollow: "Came after your follow",
  iFollowedBack: "You followed back",
  self: "Came by themselves",
  unknown: "Not known",
} satisfies Record<OriginChoice, string>;

/** A day of the drawn curve: share still here, least and most; `band` is what lies between. Null = too few to draw. */
export type SurvivalPoint = { age: number; low: number | null; high: number | null };

export type SurvivalView = {
  survival: Survival;
  /** Null = too few people, or too few who left. */
  chart: { points: SurvivalPoint[]; lastAge: number; table: ChartTable; csv: string } | null;
  sentence: string;
  byOrigin: SurvivalRow[];
};

export type SurvivalRow = {
  origin: OriginChoice;
  joins: string;
  departures: string;
  /** Shares after 30, 90, 180 and 365 days, or why there are none. */
  shares: string[] | null;
  halfLife: string;
};

export const survivalAges = [30, 90, 180, 365] as const;

type Lists = { first: number; end: number };

/** How long followers stay: a low and a high curve, since the lists leave open on which day somebody came and went. */
export function prepareSurvival(stays: readonly StayGroup[], lists: Lists, locale: string): SurvivalView {
  const all = survival(stays, lists);
  return {
    survival: all,
    chart: all.lack === null ? chartOf(all, locale) : null,
    sentence: survivalSentence(all, locale),
    byOrigin: [
      rowOf("all", all, locale),
      ...origins.map((origin) =>
        rowOf(
          origin,
          survival(
            stays.filter((stay) => stay.origin === origin),
            lists,
          ),
          locale,
        ),
      ),
    ],
  };
}

/** What the curves say of a half, and of whom; too little is said as such. */
export function survivalSentence({ lack, halfLife, joins, departures, ageUnknown }: Survival, locale: string): string {
  const count = (value: number) => formatCount(value, locale);
  const open = ageUnknown === 0 ? "" : ` Of ${count(ageUnknown)} more nobody knows since when.`;
  if (lack) {
    const unit = lack.of === "joins" ? "known joins" : "departures";
    return `Too little to say how long followers stay: it takes ${count(lack.needs)} ${unit}, and there are ${count(lack.has)}.${open}`;
  }
  return `${halfSentence(halfLife, locale)} Seen: ${count(joins)} who came, ${count(departures)} who left.${open}`;
}

export function halfSentence({ low, high }: Survival["halfLife"], locale: string): string {
  if (low === null && high === null) return "More than half are still here.";
  if (high === null)
    return `Half may be gone after ${formatCount(low, locale)} days, or more than half are still here.`;
  if (low === null) return `Half are gone after at most ${formatCount(high, locale)} days.`;
  const [first, last] = [Math.min(low, high), Math.max(low, high)];
  if (first === last) return `Half are gone after ${formatCount(first, locale)} days.`;
  return `Half are gone after ${formatCount(first, locale)} to ${formatCount(last, locale)} days.`;
}

function halfLifeText({ lack, halfLife: { low, high } }: Survival, locale: string): string {
  if (lack) return "not known";
  if (low === null && high === null) return "more than half are still here";
  if (high === null) return `${formatCount(low, locale)} days or more`;
  if (low === null || low === high) return `${formatCount(high, locale)} days`;
  return `${formatCount(Math.min(low, high), locale)} to ${formatCount(Math.max(low, high), locale)} days`;
}

function rowOf(origin: OriginChoice, result: Survival, locale: string): SurvivalRow {
  return {
    origin,
    joins: formatCount(result.joins, locale),
    departures: formatCount(result.departures, locale),
    shares: result.lack ? null : survivalAges.map((age) => shareText(result, age, locale)),
    halfLife: halfLifeText(result, locale),
  };
}

function shareText({ low, high }: Survival, age: number, locale: string): string {
  const [least, most] = [shareAt(low, age), shareAt(high, age)];
  if (least === null || most === null) return "too few left to say";
  const [from, to] = [Math.min(least, most), Math.max(least, most)].map((share) => formatShare(share, locale));
  return from === to ? `${from}` : `${from} to ${to}`;
}

/** Share still here after `age` days; null where fewer than ten people were watched that long. */
function shareAt({ steps, drawnUntil }: SurvivalCurve, age: number): number | null {
  if (drawnUntil === null || age > drawnUntil) return null;
  return steps.findLast((step) => step.age <= age)?.share ?? 1;
}

function chartOf({ low, high }: Survival, locale: string): SurvivalView["chart"] {
  const lastAge = Math.max(low.drawnUntil ?? 0, high.drawnUntil ?? 0);
  if (lastAge === 0) return null;
  const ages = new Set([0, lastAge]);
  for (const { steps, drawnUntil } of [low, high]) {
    for (const { age } of steps) if (drawnUntil !== null && age <= drawnUntil) ages.add(age);
    if (drawnUntil !== null) ages.add(drawnUntil);
  }
  const points = thin(
    [...ages].sort((a, b) => a - b),
    mostPoints,
  ).map((age) => ({ age, low: shareAt(low, age), high: shareAt(high, age) }));
  const text = (share: number | null) => (share === null ? "too few" : formatShare(share, locale));
  const atAges = survivalAges.filter((age) => age <= lastAge);
  return {
    points,
    lastAge,
    table: {
      heads: ["Days since they came", "Still here, least", "Still here, most"],
      rows: [0, ...atAges, ...(atAges.includes(lastAge as 30) ? [] : [lastAge])].map((age) => [
        formatCount(age, locale),
        text(shareAt(low, age)),
        text(shareAt(high, age)),
      ]),
    },
    csv: [
      "days,still_here_least,still_here_most",
      ...points.map(({ age, low, high }) => `${age},${low ?? ""},${high ?? ""}`),
      "",
    ].join("\r\n"),
  };
}

/** More steps than this cannot be told apart on a screen. */
const mostPoints = 400;

function thin(ages: number[], most: number): number[] {
  if (ages.length <= most) return ages;
  const stride = Math.ceil(ages.length / most);
  return ages.filter((_, index) => index % stride === 0 || index === ages.length - 1);
}
