import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { FollowHistory } from "#components/people/follow-history.tsx";
import { MarkPerson, type MarkState } from "#components/people/mark-person.tsx";
import { answeredInfo } from "#components/people/people-infos.ts";
import { PersonFigures } from "#components/people/person-figures.tsx";
import { PersonHeading } from "#components/people/person-heading.tsx";
import { PersonMarks, type Unmark } from "#components/people/person-marks.tsx";
import { personRoute } from "#components/people/person-route.ts";
import { PersonTimeline } from "#components/people/person-timeline.tsx";
import { PersonWhy } from "#components/people/person-why.tsx";
import { Section } from "#components/ui/section.tsx";
import { answeredText } from "#lib/reports/answered-text.ts";
import type { PersonPage } from "#lib/reports/person.ts";

type PersonBodyProps = {
  page: PersonPage;
  locale: string;
  mark: (previous: MarkState, form: FormData) => Promise<MarkState>;
  unmark: Unmark;
};

/** One person: where they stand and why, what went both ways, who followed when, and the owner's own word. */
export function PersonBody({ page, locale, mark, unmark }: PersonBodyProps) {
  const { profile, person } = page;
  const path = personRoute(profile.id, person.id);
  const name = person.handle === null ? `account ${person.platformId}` : `@${person.handle}`;
  return (
    <>
      <PersonHeading page={page} locale={locale} />
      <PersonFigures page={page} locale={locale} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16">
        <div className="min-w-0">
          <PersonWhy page={page} locale={locale}>
            <MarkPerson name={name} mark={mark} />
          </PersonWhy>
          <Section
            title="What went both ways"
            says={
              <>
                {answeredText(page.answered, locale)} Newest first, times in UTC; of what they did it is said what it
                counts as, and what that rests on.{" "}
                <MeasureInfo about="what you answered" info={answeredInfo} locale={locale} />
              </>
            }
          >
            <PersonTimeline page={page} path={path} locale={locale} />
          </Section>
        </div>
        <div className="min-w-0">
          <Section title="Who follows whom">
            <FollowHistory page={page} locale={locale} />
          </Section>
          <Section title="What you say of them">
            <PersonMarks name={name} marks={page.marks} log={page.log} unmark={unmark} locale={locale} />
          </Section>
        </div>
      </div>
    </>
  );
}
