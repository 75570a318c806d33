import type { TakeBackState } from "#components/judgement/take-back.tsx";
import { PersonName } from "#components/people/person-name.tsx";
import { personRoute } from "#components/people/person-route.ts";
import { CommunityCard } from "#components/rings/community-card.tsx";
import type { CommunityAction, SearchPeople } from "#components/rings/community-state.ts";
import { MarksEffect } from "#components/rings/marks-effect.tsx";
import { NameCommunity } from "#components/rings/name-community.tsx";
import { RingCard } from "#components/rings/ring-card.tsx";
import { TestedPeriods } from "#components/rings/tested-periods.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { ringsHeadline, ringsSays, testedSentence } from "#lib/reports/ring-text.ts";
import type { RingsPage } from "#lib/reports/rings.ts";

export type RingActions = {
  name: CommunityAction;
  add: (communityId: string, ...rest: Parameters<CommunityAction>) => ReturnType<CommunityAction>;
  dissolve: (communityId: string) => Promise<{ refused: string | null }>;
  unmark: (personKey: string, previous: TakeBackState, form: FormData) => Promise<TakeBackState>;
  search: SearchPeople;
};

export function RingsBody({ page, actions, locale }: { page: RingsPage; actions: RingActions; locale: string }) {
  const { profile, figures, groups, communities, singles, periods } = page;
  const shared = { platform: profile.platform, locale, search: actions.search };
  if (figures === null) {
    return (
      <EmptyState
        title="Nothing to look for rings in yet"
        action={<ButtonLink href={`/profiles/${profile.id}/imports`}>Import interactions</ButtonLink>}
      >
        A ring is a group that meets on your posts and trades evenly. It shows once interactions with names and times
        are in, and when your posts came out.
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeading says={ringsSays(page, locale)}>{ringsHeadline(page, locale)}</PageHeading>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16">
        <div className="-mt-10 min-w-0 lg:-mt-14">
          {groups.length > 0 ? (
            <Section title="What was found">
              <div className="border-b border-line">
                {groups.map((group) => (
                  <RingCard key={group.groupNo} group={group} profileId={profile.id} name={actions.name} {...shared} />
                ))}
              </div>
            </Section>
          ) : null}
          <Section
            title="Communities"
            says="The exception: a circle with a common interest, named by you, with a reason. Its people count, on a line of their own."
          >
            {communities.length > 0 ? (
              <div className="mb-5 border-b border-line">
                {communities.map((community) => (
                  <CommunityCard
                    key={community.id}
                    community={community}
                    profileId={profile.id}
                    add={actions.add.bind(null, community.id)}
                    dissolve={actions.dissolve.bind(null, community.id)}
                    unmark={actions.unmark}
                    {...shared}
                  />
                ))}
              </div>
            ) : null}
            {singles.length > 0 ? (
              <p className="mb-5 max-w-prose text-soft">
                Marked one by one, without a name:{" "}
                {singles.map((mark, index) => (
                  <span key={mark.personKey}>
                    {index > 0 ? ", " : null}
                    <PersonName
                      platform={profile.platform}
                      handle={mark.handle}
                      platformId={mark.platformId}
                      href={mark.personId === null ? undefined : personRoute(profile.id, mark.personId)}
                    />
                  </span>
                ))}
                .
              </p>
            ) : null}
            <NameCommunity people={[]} name={actions.name} {...shared} />
          </Section>
        </div>
        <div className="min-w-0 lg:-mt-14">
          <Section title="With and without your marks" says="Both are always computed.">
            <MarksEffect figures={figures} locale={locale} />
          </Section>
          {periods.length > 0 && page.hasPostTimes ? (
            <Section title="What could be tested" says={testedSentence(periods, locale)}>
              <TestedPeriods periods={periods} locale={locale} />
            </Section>
          ) : null}
        </div>
      </div>
    </>
  );
}
