import type { ReactNode } from "react";
import { TakeBack, type TakeBackState } from "#components/judgement/take-back.tsx";
import { PersonName } from "#components/people/person-name.tsx";
import { personRoute } from "#components/people/person-route.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { routeTo } from "#components/ui/route.ts";
import { countOf } from "#lib/display/numbers.ts";
import type { MarkKind } from "#lib/engagement/account.ts";
import type { Judge } from "#lib/reports/judge.ts";
import { describeJudge, markWords } from "#lib/reports/judgement-text.ts";
import type { IncentivisedMark, PersonMark } from "#lib/reports/person-mark.ts";

type Act = (previous: TakeBackState, form: FormData) => Promise<TakeBackState>;

type MarkListProps = {
  people: PersonMark[];
  posts: IncentivisedMark[];
  profile: { id: string; platform: string };
  locale: string;
  unmarkPerson: (personKey: string, kind: MarkKind, ...rest: Parameters<Act>) => ReturnType<Act>;
  unmarkPost: (post: string, ...rest: Parameters<Act>) => ReturnType<Act>;
};

/** What the owner says of people and posts as it stands, each with a way to take it back. */
export function MarkList({ people, posts, profile, locale, unmarkPerson, unmarkPost }: MarkListProps) {
  if (people.length + posts.length === 0) {
    return (
      <p className="max-w-prose text-soft">
        Nobody is marked. On a person's page you can say that they belong to a community, are spam, or that you vouch
        for them; on the page of posts, that a post was a giveaway or paid.
      </p>
    );
  }
  const members = Map.groupBy(
    people.filter(({ community }) => community !== null),
    ({ community }) => community?.name ?? "",
  );
  return (
    <ul className="border-b border-line">
      {[...members].map(([name, marks]) => (
        <li key={name} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-line py-3">
          <p className="break-words">
            <bdi className="font-medium">{name}</bdi>{" "}
            <span className="text-soft">community of {countOf(marks.length, "person", "people", locale)}</span>
          </p>
          <ButtonLink href={routeTo(`/profiles/${profile.id}/rings`)} tone="quiet">
            See it on Rings
          </ButtonLink>
        </li>
      ))}
      {people
        .filter(({ community }) => community === null)
        .map((mark) => (
          <MarkRow
            key={`${mark.personKey} ${mark.kind}`}
            mark={mark}
            locale={locale}
            takeBack={
              <TakeBack
                about={`${mark.handle ?? mark.platformId ?? ""} is ${markWords[mark.kind]}`}
                consequence="The model's own word counts for them again. The log keeps both."
                act={unmarkPerson.bind(null, mark.personKey, mark.kind)}
              />
            }
          >
            <PersonName
              platform={profile.platform}
              handle={mark.handle}
              platformId={mark.platformId}
              href={mark.personId === null ? undefined : personRoute(profile.id, mark.personId)}
            />{" "}
            <span className="text-soft">
              {markWords[mark.kind]}
              {mark.personId === null ? " · in no import now, so the mark waits" : null}
            </span>
          </MarkRow>
        ))}
      {posts.map((mark) => (
        <MarkRow
          key={mark.post}
          mark={mark}
          locale={locale}
          takeBack={
            <TakeBack
              about={`post ${mark.post}`}
              consequence="What people did on this post counts like anything else again. The log keeps both."
              act={unmarkPost.bind(null, mark.post)}
            />
          }
        >
          Post <bdi className="font-medium break-all">{mark.post}</bdi>{" "}
          <span className="text-soft">giveaway or paid</span>
        </MarkRow>
      ))}
    </ul>
  );
}

type MarkRowProps = {
  mark: { reason: string; by: Judge; at: string };
  locale: string;
  takeBack: ReactNode;
  children: ReactNode;
};

function MarkRow({ mark, locale, takeBack, children }: MarkRowProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-line py-3">
      <div className="min-w-0">
        <p className="break-words">{children}</p>
        <p className="text-small break-words text-faint">
          <bdi>{mark.reason}</bdi> · {describeJudge(mark.by)} · <LocalTime instant={mark.at} locale={locale} />
        </p>
      </div>
      {takeBack}
    </li>
  );
}
