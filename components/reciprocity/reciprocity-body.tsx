import type { Route } from "next";
import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { Headline } from "#components/overview/headline.tsx";
import { CornerGrid } from "#components/reciprocity/corner-grid.tsx";
import { ExchangeTable } from "#components/reciprocity/exchange-table.tsx";
import { FollowOrderSection } from "#components/reciprocity/follow-order-section.tsx";
import { FollowingValueSection } from "#components/reciprocity/following-value-section.tsx";
import { type ReciprocitySearch, reciprocitySearchText } from "#components/reciprocity/reciprocity-search.ts";
import type { ThankResult } from "#components/reciprocity/waiting-list.tsx";
import { WaitingSection } from "#components/reciprocity/waiting-section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { withSearch } from "#components/ui/route.ts";
import { Section } from "#components/ui/section.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { countOf } from "#lib/display/numbers.ts";
import { reciprocityInfos } from "#lib/reports/infos/reciprocity-infos.ts";
import type { Reciprocity } from "#lib/reports/reciprocity.ts";
import { cornerSum, cornerTexts, prepareReciprocityHeadline } from "#lib/reports/reciprocity-sentence.ts";

type ReciprocityBodyProps = {
  reciprocity: Reciprocity;
  search: ReciprocitySearch;
  path: Route;
  thank: (personKey: string, isThanked: boolean) => Promise<ThankResult>;
  locale: string;
};

export function ReciprocityBody({ reciprocity, search, path, thank, locale }: ReciprocityBodyProps) {
  const { profile, corners, knows } = reciprocity;
  if (reciprocity.asOf === null) {
    return (
      <EmptyState
        title="Nothing is here yet"
        action={<ButtonLink href={`/profiles/${profile.id}/imports`}>Import a file</ButtonLink>}
      >
        Who gives, who takes and who followed first appear here once the first files are in.
      </EmptyState>
    );
  }
  return (
    <>
      <Headline headline={prepareReciprocityHeadline(reciprocity, locale)} />
      <Section title="Give and take" says={knows.received || knows.given ? cornerSum(corners, locale) : undefined}>
        {knows.received || knows.given ? (
          <Corners reciprocity={reciprocity} search={search} path={path} locale={locale} />
        ) : (
          <Sentence>
            {corners.courtesy.people === 0
              ? "Who gives and who takes needs interactions with names."
              : `${countOf(corners.courtesy.people, "person follows", "people follow", locale)} you as you follow them; whether more goes on between you needs interactions with names.`}
          </Sentence>
        )}
      </Section>
      <WaitingSection reciprocity={reciprocity} search={search} path={path} thank={thank} locale={locale} />
      <FollowingValueSection reciprocity={reciprocity} locale={locale} />
      <FollowOrderSection reciprocity={reciprocity} locale={locale} />
    </>
  );
}

function Corners({ reciprocity, search, path, locale }: Omit<ReciprocityBodyProps, "thank">) {
  const { profile, corners, corner, people } = reciprocity;
  const { name, means } = cornerTexts[corner];
  return (
    <>
      <CornerGrid corners={corners} path={path} search={search} locale={locale} />
      <h3 className="mt-8 mb-3 flex items-center gap-2 font-serif text-quote">
        {name}: {countOf(people.total, "person", "people", locale)}, {means}
        <MeasureInfo about="give and take" info={reciprocityInfos.corners} locale={locale} />
      </h3>
      {people.rows.length === 0 ? (
        <p className="border-t border-line py-4 text-soft">Nobody stands here.</p>
      ) : (
        <ExchangeTable caption={name} profile={profile} people={people.rows} locale={locale} />
      )}
      <Pager
        label={`Pages of ${name.toLowerCase()}`}
        {...people}
        to={(page) => withSearch(path, reciprocitySearchText({ ...search, page }))}
        locale={locale}
      />
    </>
  );
}
