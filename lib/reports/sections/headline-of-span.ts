import type { Measure } from "#lib/engagement/measure.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import { countFreeTiles } from "#lib/reports/count-free-tiles.ts";
import { type Headline, prepareHeadline } from "#lib/reports/overview-sentence.ts";
import {
  followersTile,
  listTiles,
  monthChangeText,
  peopleTile,
  prepareTiles,
  type Tile,
  type TileFacts,
  type TileMeasures,
  tileFigures,
} from "#lib/reports/overview-tiles.ts";
import type { SpanFacts } from "#lib/reports/report-content.ts";
import type { Facts, SectionContext } from "#lib/reports/sections/section-context.ts";

const hidden: Measure = { value: null, state: "notEnough" };

/** The sentence of a span, which names the profile: whoever reads it need not be its owner. Null = no such span. */
export function headlineOfSpan(
  facts: Facts<"headline">,
  { content, span, isWhole, locale }: SectionContext,
): Headline | null {
  const of = facts.spans[span.id];
  if (!of) return null;
  const { fromDay, toDay } = span;
  return prepareHeadline(
    {
      range: isWhole ? content.range : { fromDay, toDay, preset: "custom" },
      followers: of.counted?.followers ?? hidden,
      following: of.counted?.following ?? hidden,
      span: spanOf(of),
      people28: of.people28,
      followersDay: of.followersDay,
      leftMayBeRenamed: facts.leftMayBeRenamed,
      missing: isWhole ? content.missing : [],
      // Of all that is known, so it says nothing of one month.
      growth: isWhole ? facts.growth : null,
      ...(of.counted ? {} : { followersGrowth: of.followersGrowth }),
    },
    locale,
    content.subject.handle,
  );
}

/** The figures of a span. Those that are only known as of the end of the range stand with the whole range alone. */
export function tilesOfSpan(facts: Facts<"headline">, { span, isWhole, locale }: SectionContext): Tile[] {
  const of = facts.spans[span.id];
  if (!of) return [];
  const measures = isWhole ? measuresOf(facts) : null;
  const compared = isWhole ? comparedOf(facts) : null;
  const monthChange = measures && monthChangeText(measures, locale);
  const people = { people28: of.people28, span: spanOf(of), compared, monthChange };
  if (!of.counted) {
    const { unasked } = facts;
    const shares = { followersGrowth: of.followersGrowth, realShare: isWhole ? facts.realShare : null };
    return countFreeTiles({ people, measures, unasked, posts: isWhole ? facts.posts : null, ...shares }, locale);
  }
  const { followers } = of.counted;
  const { leftMayBeRenamed, posts, unasked } = facts;
  if (measures) {
    return prepareTiles({ measures, followers, unasked, span: spanOf(of), compared, leftMayBeRenamed, posts }, locale);
  }
  return [
    peopleTile(people, locale),
    followersTile({ followers, span: spanOf(of), compared }, locale),
    ...listTiles({ span: spanOf(of), leftMayBeRenamed }, locale),
  ];
}

function spanOf({ counted, peopleChange }: SpanFacts): TileFacts["span"] {
  if (counted) return { ...counted, peopleChange };
  return { followersChange: hidden, joined: hidden, left: hidden, peopleChange, comparedFromDay: null };
}

/** Null = no figure of the model is known as of the end of the range. */
function measuresOf({ figures, classes, listed }: Facts<"headline">): TileMeasures | null {
  if (!figures.people28) return null;
  return {
    figures: recordOf(tileFigures, (name) => figures[name] ?? hidden),
    classes,
    ledger: listed === null ? null : { rows: listed },
  };
}

function comparedOf({ compared }: Facts<"headline">): TileFacts["compared"] {
  return (
    compared && {
      span: { peopleChange: compared.peopleChange, followersChange: compared.followersChange ?? hidden },
    }
  );
}
