import { formatMeasure, measureNote } from "#lib/display/measure-text.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import {
  bounded,
  coreTile,
  countTiles,
  outsideTile,
  peopleTile,
  strengthTile,
  type Tile,
  type TileFacts,
  tileOf,
  unaskedTile,
} from "#lib/reports/overview-tiles.ts";

type CountFreeFacts = Pick<TileFacts, "measures" | "unasked" | "posts"> & {
  people: Parameters<typeof peopleTile>[0];
  /** By which part followers grew in the span; null = not known. */
  followersGrowth: number | null;
  /** Real followers as a part of the list; null = not told of this span. */
  realShare: Measure | null;
};

/** The tiles of a report that tells no count of followers: shares, and figures of people. */
export function countFreeTiles(facts: CountFreeFacts, locale: string): Tile[] {
  const { measures, posts, realShare, followersGrowth } = facts;
  return [
    peopleTile(facts.people, locale),
    growthTile(followersGrowth, locale),
    ...(realShare ? [realShareTile(realShare, locale)] : []),
    ...(posts ? countTiles(posts, locale).filter((tile) => tile.id !== "rateByFollowers") : []),
    ...(measures && !posts
      ? [
          unaskedTile(facts, measures, locale),
          outsideTile(measures, locale),
          coreTile(measures, locale),
          strengthTile(measures, locale),
        ]
      : []),
  ];
}

function growthTile(growth: number | null, locale: string): Tile {
  const measure: Measure = { value: growth, state: growth === null ? "notEnough" : "ok" };
  const tile = tileOf("followers", "Followers", measure, locale, { form: "share", note: "in this range" });
  if (growth === null) return { ...tile, note: "needs two lists or totals" };
  const sign = growth > 0 ? "+" : growth < 0 ? "−" : "±";
  return {
    ...tile,
    value: `${sign}${formatMeasure({ ...measure, value: Math.abs(growth) }, "share", locale)}`,
    note: "in this range; the number itself is not shown",
  };
}

function realShareTile(realShare: Measure, locale: string): Tile {
  return tileOf("realFollowers", "Real followers", realShare, locale, {
    form: "share",
    note:
      realShare.value === null
        ? (measureNote(realShare, locale) ?? "too little to say")
        : bounded(realShare, "of the list: engaged now or before", locale),
  });
}
