import { StandingMark } from "#components/people/standing-mark.tsx";
import { OutsideLink } from "#components/ui/outside-link.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { formatDate } from "#lib/display/dates.ts";
import { mixesScripts, revealInvisible } from "#lib/display/handle-notes.ts";
import { platformNames } from "#lib/display/platform-text.ts";
import { profileAddress } from "#lib/display/profile-address.ts";
import { standingMeaning, standingText } from "#lib/reports/people-text.ts";
import type { PersonPage } from "#lib/reports/person.ts";

/** Name, all known handles, and the line they stand in. */
export function PersonHeading({ page, locale }: { page: PersonPage; locale: string }) {
  const { profile, person, handles } = page;
  const { handle, platformId } = person;
  const revealed = handle === null ? null : revealInvisible(handle);
  const others = handles.filter((known) => known.handle !== handle);
  const address = profileAddress(profile.platform, handle, platformId);
  const meaning = standingMeaning(person.standing);
  return (
    <div className="max-w-lede pt-8 pb-6 lg:pt-10 lg:pb-10">
      <p className="mb-4 text-small text-soft">
        <TextLink href={`/profiles/${profile.id}/people`}>People</TextLink>
      </p>
      <h1 className="headline break-words">
        <bdi title={revealed ?? undefined}>{handle === null ? `account ${platformId}` : `@${handle}`}</bdi>
      </h1>
      <p className="mt-4 text-read">
        <StandingMark standing={person.standing} />
        <span className="inline-block font-medium first-letter:uppercase">{standingText(person)}</span>
        {meaning ? <span className="text-soft">: {meaning}</span> : null}
      </p>
      <ul className="mt-2 grid gap-1 text-small text-soft">
        {address ? (
          <li>
            <OutsideLink href={address}>On {platformNames[profile.platform]}</OutsideLink>
          </li>
        ) : null}
        {platformId === null ? null : (
          <li>
            Known by the platform's id <bdi>{platformId}</bdi>, which survives a rename.
          </li>
        )}
        {others.map((known) => (
          <li key={known.handle}>
            Also seen as <bdi>@{known.handle}</bdi>, last on {formatDate(known.lastSeenAt, locale, "UTC")}.
          </li>
        ))}
        {revealed ? (
          <li className="text-mark">
            The name holds characters that cannot be seen: <bdi>{revealed}</bdi>
          </li>
        ) : null}
        {handle && mixesScripts(handle) ? <li className="text-mark">The name mixes alphabets.</li> : null}
      </ul>
    </div>
  );
}
