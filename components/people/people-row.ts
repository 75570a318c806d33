import type { Route } from "next";
import type { PersonTableRow } from "#components/people/people-table.tsx";
import type { MarkKind } from "#lib/engagement/account.ts";
import type { PeopleFilter, PersonRow } from "#lib/reports/people.ts";
import {
  countText,
  creditText,
  firstFollowText,
  heardText,
  profilePointsText,
  standingText,
} from "#lib/reports/people-text.ts";
import { followedSince, followStanding } from "#lib/reports/person-standing.ts";

const marks = {
  community: "marked as community",
  vouched: "vouched for",
  spam: "marked as spam",
} satisfies Record<MarkKind, string>;

/** A row of the people table in words. `href` leads to the person's page. */
export function peopleRow(person: PersonRow, filter: PeopleFilter, href: Route, locale: string): PersonTableRow {
  const { id, handle, platformId, standing, received, given } = person;
  const first = firstFollowText(person.firstFollow);
  // The standing says already that they are on no list of followers.
  const tie =
    person.followsYou || person.youFollow || person.leftBetween ? followStanding(person, locale, "UTC") : null;
  const wantsProfile = filter === "arrived" || filter === "suspect" || filter === "left-soon";
  return {
    id,
    handle,
    platformId,
    standing,
    received: countText(received, locale),
    given: countText(given, locale),
    href,
    says: standingText(person),
    follows: [tie, first].filter((text) => text !== null).join("; ") || null,
    notes: [
      ...person.marks.map((kind) => marks[kind]),
      ...(wantsProfile ? [profilePointsText(person.profile, locale)] : []),
    ],
    credit: creditText(person.credit, locale),
    since: followedSince(person, locale, "UTC") ?? "not known",
    firstHeard: heardText(person.firstReceivedAt, received, locale),
    lastHeard: heardText(person.lastReceivedAt, received, locale),
  };
}
