import type { Instant, ProfileTraits } from "#lib/engagement/account.ts";
import type { ClassifiedAccount } from "#lib/engagement/classify-account.ts";
import type { ClassifiedPerson } from "#lib/engagement/classify-person.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { FollowerFacts } from "#lib/engagement/ledger-line.ts";
import { creditPerson, genuineActs } from "#lib/engagement/person-credit.ts";
import { isExchanged } from "#lib/engagement/person-figures.ts";
import { postsSince, watchedPosts } from "#lib/engagement/posts-seen.ts";
import { profilePoints } from "#lib/engagement/profile-points.ts";
import { findSpells, type Spell } from "#lib/engagement/spells.ts";

/** What is known of everybody on the latest follower list, found once for all of them. */
export type FollowerIndex = {
  classified: ClassifiedAccount;
  spells: ReadonlyMap<string, Spell>;
  /** Times of the posts on which silence would be known. */
  watched: readonly Instant[];
  profiles: ReadonlyMap<string, ProfileTraits>;
  spam: ReadonlySet<string>;
  vouched: ReadonlySet<string>;
  /** On the latest list of those whom I follow, and on any; null = no such list is known. */
  following: ReadonlySet<string> | null;
  everFollowed: ReadonlySet<string>;
};

export function indexFollowers(classified: ClassifiedAccount): FollowerIndex {
  const { account, asOf } = classified;
  const marked = (kind: "spam" | "vouched") =>
    new Set(account.marks.filter((mark) => mark.kind === kind).map(({ actor }) => actor));
  const latest = account.following.at(-1);
  return {
    classified,
    spells: findSpells(account.snapshots),
    watched: watchedPosts(account.posts, account.coverage.received, asOf),
    profiles: new Map(account.profiles.map((profile) => [profile.actor, profile])),
    spam: marked("spam"),
    vouched: marked("vouched"),
    following: latest ? new Set(latest.rows.map(({ actor }) => actor)) : null,
    everFollowed: new Set(account.following.flatMap(({ rows }) => rows.map(({ actor }) => actor))),
  };
}

/** Facts of somebody on the latest follower list; null = they are not on it. */
export function factsOfFollower(actor: string, index: FollowerIndex): FollowerFacts | null {
  const { asOf, parameters, people } = index.classified;
  const spell = index.spells.get(actor);
  if (!spell) return null;
  const received = people.get(actor)?.received ?? [];
  const credit = creditPerson(genuineActs(received), parameters);
  const profile = index.profiles.get(actor);
  const looks = profile ? profilePoints(profile) : null;
  return {
    isEngager: credit.engagedSince !== null,
    genuine: credit.acts,
    daysSinceGenuine: credit.last === null ? null : (asOf - credit.last) / dayMs,
    ...countNominal(received),
    isSpam: index.spam.has(actor),
    isVouched: index.vouched.has(actor),
    points: looks?.points ?? null,
    signals: looks?.signals.length ?? 0,
    minDays: (asOf - spell.hi) / dayMs,
    postsSeen: postsSince(index.watched, spell.hi),
    haveFollowed: index.everFollowed.has(actor),
  };
}

function countNominal(received: ClassifiedPerson["received"]): { exchanged: number; noise: number } {
  const counts = { exchanged: 0, noise: 0 };
  for (const { class: actClass } of received) {
    if (actClass === "noise") counts.noise += 1;
    if (isExchanged(actClass)) counts.exchanged += 1;
  }
  return counts;
}
