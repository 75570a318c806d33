import { formatMeasure } from "#lib/display/measure-text.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import { genuineTone, nominalTone } from "#lib/reports/chart-tones.ts";
import type { Overview } from "#lib/reports/overview.ts";
import type { ChartChoice } from "#lib/reports/overview-tiles.ts";
import { prepareClasses } from "#lib/reports/prepare-classes.ts";
import { prepareFollowersChart } from "#lib/reports/prepare-followers-chart.ts";
import { prepareProofChart } from "#lib/reports/prepare-proof-chart.ts";
import { prepareRealChart } from "#lib/reports/prepare-real-chart.ts";
import { prepareStrengthChart } from "#lib/reports/prepare-strength-chart.ts";
import type { ChartTone, TimeChart } from "#lib/reports/time-chart.ts";

export type Parts = {
  sentence: string;
  rows: { id: string; name: string; tone: ChartTone; value: number; text: string }[];
};

/** The one large chart of the overview: over time where a history is kept, else the parts as of the last moment. */
export type MainChart = { title: string } & (
  | { kind: "time"; chart: TimeChart | null; empty: string }
  | { kind: "parts"; parts: Parts | null; empty: string }
);

export function prepareMainChart(overview: Overview, choice: ChartChoice, locale: string): MainChart {
  const { range, series, compared, campaigns } = overview;
  const empty = "No list and no act falls into this range. A longer one shows more.";
  const span = range ?? { fromDay: "", toDay: "" };
  const facts = { range: span, efforts: campaigns };
  switch (choice) {
    case "proof":
      return {
        kind: "time",
        title: overview.posts ? "The number and what a post brings" : "The number and the people",
        empty,
        chart: prepareProofChart(
          {
            ...facts,
            followers: series.followers,
            engagement: overview.posts ? series.interactions : series.people,
            subject: overview.posts ? "interactions" : "people",
            before: compared?.range ?? null,
          },
          locale,
        ),
      };
    case "followers":
      return { kind: "time", title: "Followers", empty, chart: prepareFollowersChart({ ...facts, ...series }, locale) };
    case "real":
      return {
        kind: "time",
        title: "The number and the real followers",
        empty: "No complete list falls into this range. A longer one shows more.",
        chart: prepareRealChart({ ...facts, ...series }, locale),
      };
    case "strength":
      return {
        kind: "time",
        title: "Genuine engagement",
        empty,
        chart: prepareStrengthChart({ ...facts, ...series }, locale),
      };
    case "classes":
      return {
        kind: "parts",
        title: "Unasked, and in exchange",
        empty: "This takes interactions with names.",
        parts: classParts(overview, locale),
      };
    case "outside":
      return {
        kind: "parts",
        title: "From the list, and from outside",
        empty: "This takes a list of followers and interactions with names.",
        parts: outsideParts(overview, locale),
      };
    default:
      return choice satisfies never;
  }
}

function classParts({ measures, unasked }: Overview, locale: string): Parts | null {
  const classes = prepareClasses(measures?.classes ?? null, locale);
  if (!classes || unasked.value === null) return null;
  return {
    sentence: `${formatMeasure(unasked, "share", locale)} of ${countOf(classes.dated, "dated act", "dated acts", locale)} by named people came unasked.`,
    rows: classes.rows.map((row) => ({ ...row, id: row.class, value: row.acts, text: row.actsText })),
  };
}

function outsideParts({ measures }: Overview, locale: string): Parts | null {
  if (!measures) return null;
  const { people28, reachFollowers, reachOutsiders } = measures.figures;
  if (people28.value === null || reachFollowers.value === null || reachOutsiders.value === null) return null;
  const parts = [
    { id: "followers", name: "follow you", tone: genuineTone, value: reachFollowers.value },
    {
      id: "outsiders",
      name: "do not follow you",
      tone: { ...genuineTone, strength: 0.45 },
      value: reachOutsiders.value,
    },
    {
      id: "rings",
      name: "ring groups, each as one person",
      tone: nominalTone,
      value: people28.value - reachFollowers.value - reachOutsiders.value,
    },
  ];
  return {
    sentence: `Of ${countOf(people28.value, "person", "people", locale)} in the last 28 days, ${formatCount(reachOutsiders.value, locale)} are not on the list of followers.`,
    rows: parts.filter((part) => part.value > 0).map((part) => ({ ...part, text: formatCount(part.value, locale) })),
  };
}
