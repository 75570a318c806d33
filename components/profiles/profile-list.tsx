import Link from "next/link";
import { ProfileMenu } from "#components/profiles/profile-menu.tsx";
import { formatDate } from "#lib/display/dates.ts";
import { formatMeasure, measureBound } from "#lib/display/measure-text.ts";
import { formatChange } from "#lib/display/numbers.ts";
import { platformOfProfile } from "#lib/display/profile-platform.ts";
import { tiersText } from "#lib/display/tiers-text.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { ProfileCard } from "#lib/reports/profile-card.ts";

type ProfileListProps = { profiles: ProfileCard[]; locale: string; remove: (profileId: string) => Promise<void> };

/** A line per profile: its name, the count and the people, and of when that is. */
export function ProfileList({ profiles, locale, remove }: ProfileListProps) {
  return (
    <ul className="border-b border-line">
      {profiles.map((profile) => (
        <li
          key={profile.id}
          className="relative grid grid-cols-2 items-baseline gap-x-6 gap-y-3 border-t border-line py-5 sm:grid-cols-[minmax(0,1fr)_8rem_8rem_8rem_2.25rem]"
        >
          <div className="min-w-0 max-sm:col-span-2 max-sm:pr-10">
            <h2 className="title [overflow-wrap:anywhere]">
              <Link href={`/profiles/${profile.id}`} className="hover:underline">
                <bdi>@{profile.handle}</bdi>
              </Link>
            </h2>
            <p className="mt-1 text-small text-soft">
              {platformOfProfile(profile)} · {tiersText(profile.tiers)}
            </p>
            <p className="mt-1 text-fine text-faint">
              {profile.asOf === null
                ? "Nothing imported yet"
                : `Known up to ${formatDate(profile.asOf, locale, profile.timeZone)}`}
            </p>
          </div>
          <CardFigure label="Followers" measure={profile.followers} change={profile.followersChange} locale={locale} />
          <CardFigure label="Real followers" measure={profile.realFollowers} change={null} locale={locale} />
          <CardFigure
            label="People, 28 days"
            measure={profile.people28}
            change={profile.peopleChange}
            tone="text-genuine"
            locale={locale}
          />
          <div className="max-sm:absolute max-sm:top-4 max-sm:right-0">
            <ProfileMenu handle={profile.handle} remove={remove.bind(null, profile.id)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type CardFigureProps = {
  label: string;
  measure: Measure;
  /** Against 90 days before; null = not said here. */
  change: Measure | null;
  tone?: string;
  locale: string;
};

function CardFigure({ label, measure, change, tone = "", locale }: CardFigureProps) {
  const value = formatMeasure(measure, "count", locale);
  const changed = change === null || change.value === null ? null : `${formatChange(change.value, locale)} in 90 days`;
  // A card has no room for more than the first word of a bound; the overview says the rest.
  const note = [measureBound(measure).trim(), changed].filter((part) => part !== null && part !== "").join("; ");
  return (
    <p>
      <span className="block text-fine text-faint">{label}</span>
      {value === null ? (
        <span className="block font-serif text-quote text-faint">not known yet</span>
      ) : (
        <span className={`block font-serif text-title ${tone}`}>{value}</span>
      )}
      {value !== null && note !== "" ? <span className="block text-fine text-faint">{note}</span> : null}
    </p>
  );
}
