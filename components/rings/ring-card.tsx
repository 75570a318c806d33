import type { CommunityAction, SearchPeople } from "#components/rings/community-state.ts";
import { NameCommunity } from "#components/rings/name-community.tsx";
import { RingEvidence } from "#components/rings/ring-evidence.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { countOf } from "#lib/display/numbers.ts";
import { ringTitle } from "#lib/reports/ring-text.ts";
import type { RingGroup } from "#lib/reports/rings.ts";

type RingCardProps = {
  group: RingGroup;
  profileId: string;
  platform: string;
  locale: string;
  name: CommunityAction;
  search: SearchPeople;
};

/** A ring with its evidence, newest half-year first, and the way to overrule it. */
export function RingCard({ group, profileId, platform, locale, name, search }: RingCardProps) {
  const [newest, ...earlier] = group.findings;
  return (
    <article className="border-t border-line py-6">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h3 className="font-serif text-quote">{ringTitle(group, locale)}</h3>
        <NameCommunity platform={platform} locale={locale} people={group.people} name={name} search={search} />
      </div>
      {newest ? (
        <RingEvidence
          profileId={profileId}
          finding={newest}
          ringSize={group.people.length}
          platform={platform}
          locale={locale}
        />
      ) : null}
      {earlier.length > 0 ? (
        <div className="mt-4 flex flex-wrap text-small text-soft">
          <Disclosure label={`${countOf(earlier.length, "more finding", "more findings", locale)} of the same people`}>
            <div className="mt-5 grid gap-8">
              {earlier.map((finding) => (
                <RingEvidence
                  profileId={profileId}
                  key={`${finding.kind} ${finding.from}`}
                  finding={finding}
                  ringSize={group.people.length}
                  platform={platform}
                  locale={locale}
                />
              ))}
            </div>
          </Disclosure>
        </div>
      ) : null}
    </article>
  );
}
