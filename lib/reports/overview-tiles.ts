import { formatDay } from "#lib/display/dates.ts";
import { formatInterval, formatMeasure, type MeasureForm, measureNote } from "#lib/display/measure-text.ts";
import { countOf, formatChange, formatCount, formatShare } from "#lib/display/numbers.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { MeasureName, Measures } from "#lib/engagement/measures.ts";
import type { Overview } from "#lib/reports/overview.ts";
import { restOfActs } from "#lib/reports/prepare-classes.ts";

/** What the main chart can show; each is the chart of one tile. */
export const chartChoices = ["proof", "followers", "real", "classes", "outside", "strength"] as const;
export type ChartChoice = (typeof chartChoices)[number];

export const tileIds = [
  "people28",
  "followers",
  "realFollowers",
  "unasked",
  "outside28",
  "core",
  "G",
  "joined",
  "following",
  "followersWhoTalk",
  "perPost",
  "rateByFollowers",
  "posts",
] as const;
export type TileId = (typeof tileIds)[number];

export type Tile = {
  id: TileId;
  label: string;
  /** Null = unknown: `note` says why. */
  value: string | null;
  /** Follows the figure, smaller: "of 2,984". */
  suffix?: string;
  note: string;
  isGenuine: boolean;
  measure: Measure;
  form: MeasureForm;
  /** The chart that a press on the tile shows; null = none. */
  chart: ChartChoice | null;
};

/** Figures of the model that the tiles are made of. */
export const tileFigures = [
  "people28",
  "gained",
  "lost",
  "changeP",
  "realFollowers",
  "inflation",
  "outside28",
  "reachOutsiders",
  "core",
  "G",
] as const satisfies readonly MeasureName[];

export type TileMeasures = Pick<Measures, "classes"> & {
  figures: Pick<Measures["figures"], (typeof tileFigures)[number]>;
  ledger: Pick<NonNullable<Measures["ledger"]>, "rows"> | null;
};

export type TileFacts = Pick<Overview, "followers" | "unasked" | "leftMayBeRenamed" | "posts"> & {
  measures: TileMeasures | null;
  span: Overview["span"];
  compared: { span: Pick<Overview["span"], "followersChange" | "peopleChange"> } | null;
};

/** The figures at the top of the overview: of people where somebody is named, of counts where nobody is. */
export function prepareTiles(facts: TileFacts, locale: string): Tile[] {
  const { measures, posts } = facts;
  const tiles = posts ? countTiles(posts, locale) : [];
  const people = {
    people28: measures?.figures.people28 ?? { value: null, state: "needsNames" as const },
    span: facts.span,
    compared: facts.compared,
    monthChange: measures && monthChangeText(measures, locale),
  };
  if (!measures) return [peopleTile(people, locale), followersTile(facts, locale), ...tiles];
  return [
    peopleTile(people, locale),
    followersTile(facts, locale),
    realTile(measures, locale),
    ...(posts ? tiles : [unaskedTile(facts, measures, locale), outsideTile(measures, locale)]),
    ...(posts ? [] : [coreTile(measures, locale), strengthTile(measures, locale)]),
    ...listTiles(facts, locale),
  ].slice(0, 8);
}

export function tileOf(
  id: TileId,
  label: string,
  measure: Measure,
  locale: string,
  more: Partial<Tile> & { note: string },
): Tile {
  const form = more.form ?? "count";
  return {
    id,
    label,
    measure,
    form,
    value: formatMeasure(measure, form, locale),
    isGenuine: false,
    chart: null,
    ...more,
    note: measure.value === null ? (measureNote(measure, locale) ?? more.note) : more.note,
  };
}

/** A figure that is bounded says so before anything else. */
export function bounded(measure: Measure, otherwise: string, locale: string): string {
  const note = measure.value === null ? null : measureNote(measure, locale);
  return note === null ? otherwise : otherwise === "" ? note : `${note}; ${otherwise}`;
}

type PeopleFacts = Pick<TileFacts, "span" | "compared"> & { people28: Measure; monthChange: string | null };

export function peopleTile({ people28, span, compared, monthChange }: PeopleFacts, locale: string): Tile {
  const change = span.peopleChange.value;
  const parts = [
    change === null ? null : `${formatChange(change, locale)} in this range`,
    beforeText(compared?.span.peopleChange ?? null, locale),
    monthChange,
  ].filter((part) => part !== null);
  return tileOf("people28", "People, 28 days", people28, locale, {
    note: bounded(people28, parts.length > 0 ? parts.join("; ") : "wrote, or came back", locale),
    isGenuine: true,
    chart: "proof",
  });
}

/** "12 came and 3 went against the 28 days before: more people (p 0.04)". A direction only where chance is unlikely. */
export function monthChangeText({ figures }: TileMeasures, locale: string): string | null {
  const [gained, lost, p] = [figures.gained.value, figures.lost.value, figures.changeP.value];
  if (gained === null || lost === null || p === null) return null;
  if (gained + lost === 0) return "nobody came or went since the 28 days before";
  const verdict = p >= 0.05 ? "no clear change" : gained > lost ? "more than before" : "fewer than before";
  const counts = `${formatCount(gained, locale)} came and ${formatCount(lost, locale)} went since the 28 days before`;
  return `${counts}: ${verdict} (p ${pText(p, locale)})`;
}

function pText(p: number, locale: string): string {
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value);
  return p < 0.001 ? `< ${number(0.001)}` : number(p);
}

function beforeText(change: Measure | null, locale: string): string | null {
  return change === null || change.value === null
    ? null
    : `${formatChange(change.value, locale)} in the period compared with`;
}

export function followersTile(
  { followers, span, compared }: Pick<TileFacts, "followers" | "span" | "compared">,
  locale: string,
): Tile {
  const { followersChange, comparedFromDay } = span;
  const since = comparedFromDay === null ? "in this range" : `since ${formatDay(comparedFromDay, locale)}`;
  const parts = [
    followersChange.value === null
      ? "as of the last list or total"
      : `${formatChange(followersChange.value, locale)} ${since}`,
    beforeText(compared?.span.followersChange ?? null, locale),
  ].filter((part) => part !== null);
  return tileOf("followers", "Followers", followers, locale, {
    note: bounded(followers, parts.join("; "), locale),
    chart: "followers",
  });
}

function realTile({ figures, ledger }: TileMeasures, locale: string): Tile {
  const { realFollowers, inflation } = figures;
  const ends = [inflation.lo, inflation.hi].flatMap((end) => (typeof end === "number" ? formatShare(end, locale) : []));
  const interval = ends.length === 2 ? [...new Set(ends)].join(" to ") : null;
  return tileOf("realFollowers", "Real followers", realFollowers, locale, {
    suffix: ledger && realFollowers.value !== null ? `of ${formatCount(ledger.rows, locale)}` : undefined,
    note: bounded(
      realFollowers,
      interval === null ? "engaged now or before" : `engaged now or before; ${interval} are number only`,
      locale,
    ),
    chart: "real",
  });
}

export function unaskedTile(
  { unasked }: Pick<TileFacts, "unasked">,
  { classes }: Pick<TileMeasures, "classes">,
  locale: string,
): Tile {
  return tileOf("unasked", "Came by unasked", unasked, locale, {
    form: "share",
    note: bounded(unasked, (classes && restOfActs(classes, locale)) ?? "all of it", locale),
    chart: "classes",
  });
}

export function outsideTile({ figures }: TileMeasures, locale: string): Tile {
  const { outside28, reachOutsiders } = figures;
  return tileOf("outside28", "From outside", outside28, locale, {
    form: "share",
    note: bounded(
      outside28,
      reachOutsiders.value === null || outside28.n === undefined
        ? "of the people do not follow you"
        : `${formatCount(reachOutsiders.value, locale)} of ${formatCount(outside28.n, locale)} do not follow you`,
      locale,
    ),
    chart: "outside",
  });
}

export function coreTile({ figures }: TileMeasures, locale: string): Tile {
  return tileOf("core", "Core", figures.core, locale, {
    note: bounded(figures.core, "came in at least three of the last four 28-day spans", locale),
    isGenuine: true,
  });
}

export function strengthTile({ figures }: TileMeasures, locale: string): Tile {
  const interval = formatInterval(figures.G, "decimal", locale);
  return tileOf("G", "Genuine engagement", figures.G, locale, {
    form: "decimal",
    note: bounded(
      figures.G,
      `as much as ${formatMeasure(figures.G, "decimal", locale)} people who never stop would bring${interval === null ? "" : `; ${interval}`}`,
      locale,
    ),
    isGenuine: true,
    chart: "strength",
  });
}

/** Who came and who left, by list. */
export function listTiles(
  { span, leftMayBeRenamed }: Pick<TileFacts, "span" | "leftMayBeRenamed">,
  locale: string,
): Tile[] {
  const { joined, left } = span;
  const missing = (measure: Measure) => (measure.value === null ? "needs a second, complete list" : "in this range");
  const gone = leftMayBeRenamed ? "left or renamed" : "left";
  if (joined.value === null) {
    return [{ ...tileOf("joined", "Came and left", joined, locale, { note: "" }), note: missing(joined) }];
  }
  return [
    tileOf("joined", "Came and left", joined, locale, {
      note:
        left.value === null ? "came in this range" : `came in this range; ${formatCount(left.value, locale)} ${gone}`,
    }),
  ];
}

/** Interactions where nobody is named (model.md 13). */
export function countTiles(posts: NonNullable<Overview["posts"]>, locale: string): Tile[] {
  const kinds = posts.byKind.map(
    ({ kind, perPost }) => `${formatMeasure({ value: perPost, state: "ok" }, "decimal", locale)} ${kind}`,
  );
  return [
    tileOf("perPost", "Interactions per post", posts.perPost, locale, {
      form: "decimal",
      note: kinds.length > 0 ? kinds.join(", ") : "in this range",
    }),
    tileOf("rateByFollowers", "Per follower at the time", posts.rateByFollowers, locale, {
      form: "share",
      note: `interactions per post, by followers then; ${countOf(posts.rateByFollowers.n ?? 0, "post", "posts", locale)}`,
    }),
    tileOf("posts", "Posts", { value: posts.posts, state: "ok" }, locale, { note: "in this range" }),
  ];
}
