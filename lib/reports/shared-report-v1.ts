import { formatMeasure, measureNote } from "#lib/display/measure-text.ts";
import { prepareHeadline } from "#lib/reports/overview-sentence.ts";
import { followersTile, listTiles, peopleTile, type Tile } from "#lib/reports/overview-tiles.ts";
import { prepareProofChart } from "#lib/reports/prepare-proof-chart.ts";
import type { ReportContentV1 } from "#lib/reports/report-content-v1.ts";
import type { SharedReport } from "#lib/reports/shared-report.ts";

/** A report from before the engagement model: the figures that it has, and no word of those it has not. */
export function sharedReportV1(content: ReportContentV1, locale: string): SharedReport {
  const { figures, range, subject } = content;
  const span = {
    followersChange: figures.followersChange,
    joined: figures.joined,
    left: figures.left,
    peopleChange: figures.people28Change,
    comparedFromDay: content.comparedFromDay,
  };
  const facts = { ...content, followers: figures.followers, following: figures.following, span };
  return {
    ...content,
    headline: prepareHeadline(
      {
        ...facts,
        people28: figures.people28,
        followersDay: content.followers.findLast((point) => point.value !== null)?.day ?? null,
        growth: null,
      },
      locale,
      subject.handle,
    ),
    tiles: [
      peopleTile({ people28: figures.people28, span, monthChange: null, compared: null }, locale),
      followersTile({ followers: figures.followers, span, compared: null }, locale),
      followingTile(content, locale),
      talkTile(content, locale),
      ...listTiles({ span, leftMayBeRenamed: content.leftMayBeRenamed }, locale),
    ].map((tile) => ({ ...tile, chart: null })),
    chart: prepareProofChart(
      {
        followers: content.followers,
        engagement: content.people,
        subject: "people",
        range,
        before: null,
        efforts: [],
      },
      locale,
    ),
    growth: null,
    ledger: null,
    classes: null,
    marks: null,
    model: null,
  };
}

function followingTile({ figures }: ReportContentV1, locale: string): Tile {
  return {
    id: "following",
    label: "Following",
    measure: figures.following,
    form: "count",
    value: formatMeasure(figures.following, "count", locale),
    note: measureNote(figures.following, locale) ?? "on the last list",
    isGenuine: false,
    chart: null,
  };
}

function talkTile({ figures }: ReportContentV1, locale: string): Tile {
  const measure = figures.peopleShareOfFollowers;
  return {
    id: "followersWhoTalk",
    label: "Followers who talk",
    measure,
    form: "share",
    value: formatMeasure(measure, "share", locale),
    note: measureNote(measure, locale) ?? "of the followers listed",
    isGenuine: false,
    chart: null,
  };
}
