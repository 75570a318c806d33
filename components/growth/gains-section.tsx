import type { Route } from "next";
import { GainsFigure } from "#components/growth/gains-figure.tsx";
import { type GrowthSearch, growthSearchText } from "#components/growth/growth-search.ts";
import { PeriodTable } from "#components/growth/period-table.tsx";
import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { ChoiceLinks } from "#components/ui/choice-links.tsx";
import { withSearch } from "#components/ui/route.ts";
import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { formatDay } from "#lib/display/dates.ts";
import { countOf } from "#lib/display/numbers.ts";
import type { Growth, PeriodLength } from "#lib/reports/growth.ts";
import { growthInfos } from "#lib/reports/infos/growth-infos.ts";
import type { FollowerPeriods } from "#lib/reports/prepare-follower-periods.ts";
import { prepareGains, spikeQuestion } from "#lib/reports/prepare-gains.ts";

type GainsSectionProps = {
  growth: Growth;
  periods: FollowerPeriods;
  by: PeriodLength;
  search: GrowthSearch;
  path: Route;
  locale: string;
};

/** Who came and who left, by week or month. */
export function GainsSection({ growth, periods, by, search, path, locale }: GainsSectionProps) {
  const chart = prepareGains(periods.periods, growth.counts, growth.spikes, by, locale);
  return (
    <Section
      title="Came and left"
      says={
        <>
          {chart?.sentence ?? "It takes two complete lists of followers, or their count on several days."}{" "}
          <MeasureInfo about="who came and left" info={growthInfos.periods} locale={locale} />
        </>
      }
    >
      {chart ? (
        <>
          <div className="mb-3">
            <ChoiceLinks
              label="Periods"
              current={by}
              choices={[
                { id: "week", label: "By week", href: withSearch(path, growthSearchText({ ...search, by: "week" })) },
                {
                  id: "month",
                  label: "By month",
                  href: withSearch(path, growthSearchText({ ...search, by: "month" })),
                },
              ]}
            />
          </div>
          <GainsFigure chart={chart} fileName={`${growth.profile.handle}-came-and-left`} locale={locale} />
        </>
      ) : null}
      {growth.spikes.length > 0 ? (
        <ul className="mt-6 border-b border-line">
          {growth.spikes.map((spike) => (
            <li key={spike.fromDay} className="border-t border-line py-3 font-serif text-quote">
              {spikeQuestion(spike, locale)}{" "}
              <MeasureInfo about="such a gain" info={growthInfos.spikes} locale={locale} />
              <span className="block font-sans text-fine text-faint">
                <TextLink href={`/profiles/${growth.profile.id}/campaigns`}>Note it as a campaign</TextLink>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {periods.periods.length > 0 ? (
        <div className="mt-8">
          <PeriodTable periods={periods.periods} by={by} locale={locale} />
        </div>
      ) : null}
      <ListNotes periods={periods} locale={locale} />
    </Section>
  );
}

function ListNotes({ periods: { first, incomplete }, locale }: { periods: FollowerPeriods; locale: string }) {
  const notes = [
    first
      ? `The first list, of ${formatDay(first.day, locale)}, stands apart: its ${countOf(first.listed, "follower", "followers", locale)} may have been there for years.`
      : null,
    incomplete.length > 0
      ? `${countOf(incomplete.length, "list is", "lists are", locale)} not whole (${incomplete.map(({ day }) => formatDay(day, locale)).join(", ")}): nobody is said to have come or gone by them.`
      : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : <p className="mt-4 max-w-prose text-small text-faint">{notes.join(" ")}</p>;
}
