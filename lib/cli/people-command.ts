import { accountRefused } from "#lib/cli/figure-commands.ts";
import { readMoment } from "#lib/cli/moments.ts";
import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { requireProfile } from "#lib/cli/profile-name.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { explainSentences } from "#lib/reports/explain-sentences.ts";
import { peopleFilters } from "#lib/reports/people.ts";
import { type StandingName, standingNames } from "#lib/reports/people-at.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadPeopleAt, type PeopleAt } from "#lib/services/figures/load-people-at.ts";
import { loadPeople } from "#lib/services/people/load-people.ts";

type PeopleOptions = { standing: string | null; search: string | null; limit: number; at: string | null };

/** `people`: who stands where, with the reasons; of an earlier moment with `--at`. */
export async function people(scope: OwnerScope, profileName: string, options: PeopleOptions): Promise<Answer> {
  const at = readMoment(options.at, "--at");
  const standing = standingNames.find((each) => each === (options.standing ?? "all"));
  if (standing === undefined) throw new CommandRefused("E-USAGE", `--standing is one of ${standingNames.join(", ")}.`);
  const profile = await requireProfile(scope, profileName);
  const wanted = { standing, search: options.search ?? "", limit: options.limit };
  const found = await loadPeopleAt(scope, profile.id, at, wanted);
  if (found.ok) return tell(found.value);
  if (at === null && found.code !== "no-profile") return tellStored(scope, profile.id, wanted);
  throw await accountRefused(scope, profile.id, found.code, at);
}

function tell({ total, people: found, asOf, parameters }: PeopleAt): Answer {
  const voice = { locale: "en", parameters };
  const told = found.map((person) => ({
    ...person,
    followedAt: iso(person.followedAt),
    joinedBetween: person.joinedBetween && spanOf(person.joinedBetween),
    leftBetween: person.leftBetween && spanOf(person.leftBetween),
    firstReceivedAt: iso(person.firstReceivedAt),
    lastReceivedAt: iso(person.lastReceivedAt),
    why: explainSentences(person, voice),
  }));
  return {
    json: { asOf, total, people: told },
    text: told
      .map(({ handle, platformId, line, why }) => `${nameOf(handle, platformId)}  ${line ?? "-"}  ${why.join(" ")}`)
      .join("\n"),
  };
}

/** As the table of the pages has them, without reasons: for accounts that are too large to compute in memory. */
async function tellStored(
  scope: OwnerScope,
  profileId: string,
  { standing, search, limit }: { standing: StandingName; search: string; limit: number },
): Promise<Answer> {
  const filter = peopleFilters.find((each) => each === standing);
  if (filter === undefined) throw new CommandRefused("E-USAGE", `--standing ${standing} is not kept for this account.`);
  const query = { filter, sort: "name", descending: false, search, page: 1, pageSize: limit } as const;
  const page = await loadPeople(scope, profileId, query);
  const rows = page?.rows ?? [];
  return {
    json: { total: page?.total ?? 0, people: rows },
    text: rows.map((row) => nameOf(row.handle, row.platformId)).join("\n"),
  };
}

function nameOf(handle: string | null, platformId: string | null): string {
  return handle === null ? `account ${platformId}` : `@${handle}`;
}

function spanOf({ after, before }: { after: Instant | null; before: Instant }) {
  return { after: iso(after), before: iso(before) };
}

function iso(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
