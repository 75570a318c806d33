import { TakeBack, type TakeBackState } from "#components/judgement/take-back.tsx";
import { PersonName } from "#components/people/person-name.tsx";
import { personRoute } from "#components/people/person-route.ts";
import { AddMembers } from "#components/rings/add-members.tsx";
import type { CommunityAction, SearchPeople } from "#components/rings/community-state.ts";
import { RingEvidence } from "#components/rings/ring-evidence.tsx";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { countOf } from "#lib/display/numbers.ts";
import type { RingsPage } from "#lib/reports/rings.ts";

type CommunityCardProps = {
  community: RingsPage["communities"][number];
  profileId: string;
  platform: string;
  locale: string;
  add: CommunityAction;
  dissolve: () => Promise<{ refused: string | null }>;
  unmark: (personKey: string, previous: TakeBackState, form: FormData) => Promise<TakeBackState>;
  search: SearchPeople;
};

/** A community as the owner named it: reason, members, and what the model would have said. */
export function CommunityCard(props: CommunityCardProps) {
  const { community, profileId, platform, locale, add, dissolve, unmark, search } = props;
  return (
    <article className="border-t border-line py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h3 className="font-serif text-quote">
          <bdi>{community.name}</bdi>
        </h3>
        <div className="flex gap-2">
          <AddMembers community={community.name} platform={platform} locale={locale} add={add} search={search} />
          <ConfirmButton
            label="Dissolve"
            about={community.name}
            question="Dissolve this community?"
            consequence="The marks of its people go with it, and the model's own word counts for them again. The log keeps both."
            act={dissolve}
          />
        </div>
      </div>
      <p className="max-w-prose text-soft">
        <bdi>{community.reason}</bdi>
      </p>
      <p className="text-small text-faint">
        {countOf(community.members.length, "person", "people", locale)}, named{" "}
        <LocalTime instant={community.createdAt} locale={locale} />
      </p>
      <div className="mt-3 flex flex-wrap gap-x-5 text-small text-soft">
        <Disclosure label="Its people">
          <ul className="mt-3 border-b border-line text-body text-ink">
            {community.members.map((mark) => (
              <li key={mark.personKey} className="flex items-center justify-between gap-3 border-t border-line py-1">
                <span className="min-w-0">
                  <PersonName
                    platform={platform}
                    handle={mark.handle}
                    platformId={mark.platformId}
                    href={mark.personId === null ? undefined : personRoute(profileId, mark.personId)}
                  />
                  {mark.personId === null ? <span className="text-small text-faint"> · in no import now</span> : null}
                </span>
                <TakeBack
                  about={`${mark.handle ?? mark.platformId ?? ""} is in ${community.name}`}
                  consequence="This person leaves the community, and the model's own word counts for them again."
                  act={unmark.bind(null, mark.personKey)}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
        {community.withoutMark.length > 0 ? (
          <Disclosure label="What the model would say">
            <div className="mt-5 grid gap-8 text-body">
              {community.withoutMark.map((finding) => (
                <RingEvidence
                  profileId={profileId}
                  key={`${finding.kind} ${finding.from}`}
                  finding={finding}
                  ringSize={finding.members.length}
                  platform={platform}
                  locale={locale}
                />
              ))}
            </div>
          </Disclosure>
        ) : null}
      </div>
    </article>
  );
}
