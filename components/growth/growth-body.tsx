import type { Route } from "next";
import { CohortSection } from "#components/growth/cohort-section.tsx";
import { CountWeeksSection } from "#components/growth/count-weeks-section.tsx";
import { GainsSection } from "#components/growth/gains-section.tsx";
import type { GrowthSearch } from "#components/growth/growth-search.ts";
import { SilentSection } from "#components/growth/silent-section.tsx";
import { SurvivalSection } from "#components/growth/survival-section.tsx";
import { VerdictSection } from "#components/growth/verdict-section.tsx";
import { Headline } from "#components/overview/headline.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { dayNumberOf } from "#lib/reports/day-numbers.ts";
import type { Growth } from "#lib/reports/growth.ts";
import { prepareGrowthHeadline } from "#lib/reports/growth-headline.ts";
import { countEarlyLeavers } from "#lib/reports/prepare-early-leavers.ts";
import { prepareFollowerPeriods, usualPeriod } from "#lib/reports/prepare-follower-periods.ts";
import { prepareSurvival } from "#lib/reports/prepare-survival.ts";
import { dayOf } from "#lib/reports/utc-days.ts";

type GrowthBodyProps = { growth: Growth; search: GrowthSearch; path: Route; locale: string };

export function GrowthBody({ growth, search, path, locale }: GrowthBodyProps) {
  const { profile, lists, asOf, stays } = growth;
  if (asOf === null) {
    return (
      <EmptyState
        title="Nothing is here yet"
        action={<ButtonLink href={`/profiles/${profile.id}/imports`}>Import a list</ButtonLink>}
      >
        Who came, who left and how long they stay appear here once two lists of followers are in.
      </EmptyState>
    );
  }
  const by = search.by ?? usualPeriod(lists);
  const periods = prepareFollowerPeriods(lists, by);
  const complete = lists.filter((list) => list.completeness === "complete");
  const firstDay = dayNumberOf(dayOf(complete[0]?.observedAt ?? asOf));
  const endDay = dayNumberOf(dayOf(complete.at(-1)?.observedAt ?? asOf));
  const view = prepareSurvival(stays, { first: firstDay, end: endDay }, locale);
  return (
    <>
      <Headline headline={prepareGrowthHeadline(periods, view.survival, locale)} />
      <GainsSection growth={growth} periods={periods} by={by} search={search} path={path} locale={locale} />
      <CountWeeksSection weeks={growth.countWeeks} locale={locale} />
      <VerdictSection growth={growth} locale={locale} />
      <SurvivalSection
        view={view}
        early={countEarlyLeavers(stays, { firstDay, endDay })}
        hasFollowing={growth.hasFollowing}
        handle={profile.handle}
        locale={locale}
      />
      <CohortSection
        input={{ ...growth, firstDay, asOfDay: dayNumberOf(dayOf(asOf)) }}
        hasNames={growth.hasNames}
        hasFollowing={growth.hasFollowing}
        search={search}
        path={path}
        locale={locale}
      />
      <SilentSection growth={growth} locale={locale} />
    </>
  );
}
