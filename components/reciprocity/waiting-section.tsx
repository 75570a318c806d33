import type { Route } from "next";
import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { type ReciprocitySearch, reciprocitySearchText } from "#components/reciprocity/reciprocity-search.ts";
import { type ThankResult, WaitingList } from "#components/reciprocity/waiting-list.tsx";
import { ChoiceLinks } from "#components/ui/choice-links.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { withSearch } from "#components/ui/route.ts";
import { Section } from "#components/ui/section.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import { tieText } from "#lib/reports/exchange-text.ts";
import { reciprocityInfos } from "#lib/reports/infos/reciprocity-infos.ts";
import { type Reciprocity, waitingLists } from "#lib/reports/reciprocity.ts";
import { nobodyWaits, waitingListNames, waitingText } from "#lib/reports/waiting-text.ts";

type WaitingSectionProps = {
  reciprocity: Reciprocity;
  search: ReciprocitySearch;
  path: Route;
  thank: (personKey: string, isThanked: boolean) => Promise<ThankResult>;
  locale: string;
};

/** People who came by unasked and have not been answered. */
export function WaitingSection({ reciprocity, search, path, thank, locale }: WaitingSectionProps) {
  const { profile, knows, waiting } = reciprocity;
  const { list, counts, people } = waiting;
  if (!knows.received || !knows.given) {
    return (
      <Section title="Waiting for a word from you">
        <Sentence>
          {knows.received
            ? "Whom you have answered is not in these files: that takes your own likes and comments, with names."
            : "Who came by is not in these files: that takes interactions received, with names."}
        </Sentence>
      </Section>
    );
  }
  const to = (changes: Partial<ReciprocitySearch>) =>
    withSearch(path, reciprocitySearchText({ ...search, ...changes }));
  return (
    <Section
      title="Waiting for a word from you"
      says={
        <>
          {countOf(counts.waiting, "person", "people", locale)} came by unasked and got no answer within seven days.{" "}
          <MeasureInfo about="people who wait" info={reciprocityInfos.waiting} locale={locale} />
        </>
      }
    >
      <div className="mb-4">
        <ChoiceLinks
          label="Who is listed"
          current={list}
          choices={waitingLists.map((id) => ({
            id,
            label: `${waitingListNames[id]} (${formatCount(counts[id], locale)})`,
            href: to({ list: id, waiting: 1 }),
          }))}
        />
      </div>
      <WaitingList
        key={list}
        profile={profile}
        rows={people.rows.map((person) => ({
          id: person.id,
          key: person.key,
          handle: person.handle,
          platformId: person.platformId,
          says: waitingText(person, locale),
          tie: tieText(person),
        }))}
        areDone={list === "done"}
        empty={nobodyWaits[list]}
        thank={thank}
      />
      <Pager label="Pages of those who wait" {...people} to={(page) => to({ waiting: page })} locale={locale} />
    </Section>
  );
}
