import { type Instant, type LedgerLine, ledgerLines } from "#lib/engagement/account.ts";
import type { ClassifiedAccount } from "#lib/engagement/classify-account.ts";
import { type Explanation, explainIn } from "#lib/engagement/explain.ts";
import { type FollowerIndex, factsOfFollower, indexFollowers } from "#lib/engagement/follower-facts.ts";
import { ledgerLine } from "#lib/engagement/ledger-line.ts";
import { creditAt, saturate } from "#lib/engagement/person-credit.ts";
import { figuresOfPerson } from "#lib/engagement/person-figures.ts";
import { findSpells } from "#lib/engagement/spells.ts";
import { findDepartures, findPresent } from "#lib/reports/list-presence.ts";
import { namesOf } from "#lib/reports/person-names.ts";

/** Lines of the ledger, and where people stand besides. */
export const standingNames = [
  ...ledgerLines,
  "all",
  "followers",
  "following",
  "mutual",
  "not-following-back",
  "left",
  "engagers",
] as const;
export type StandingName = (typeof standingNames)[number];

/** Somebody as of a moment. Null = not known. */
export type PersonAt = {
  actor: string;
  handle: string | null;
  platformId: string | null;
  /** Null = not on the latest follower list. */
  line: LedgerLine | null;
  followsYou: boolean | null;
  youFollow: boolean | null;
  followedAt: Instant | null;
  joinedBetween: { after: Instant | null; before: Instant } | null;
  leftBetween: { after: Instant; before: Instant } | null;
  received: number;
  given: number;
  firstReceivedAt: Instant | null;
  lastReceivedAt: Instant | null;
  /** Passes the person test of model.md 5 by genuine acts. */
  engaged: boolean;
  /** E of model.md 5, and s = E / (E + kappa). */
  credit: number;
  s: number;
};

type Wanted = { standing: StandingName; search: string; limit: number };

/** People of a classified account who stand somewhere, by name, with the reasons of those who fit on the page. */
export function peopleAt(
  classified: ClassifiedAccount,
  handles: ReadonlyMap<string, string>,
  { standing, search, limit }: Wanted,
): { total: number; people: (PersonAt & Pick<Explanation, "reasons" | "needs">)[] } {
  const index = indexFollowers(classified);
  const part = search.trim().replace(/^@/, "").toLowerCase();
  const fitting = peopleIn(classified, index, handles)
    .filter((person) => stands(person, standing) && nameOf(person).toLowerCase().includes(part))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return {
    total: fitting.length,
    people: fitting.slice(0, limit).map((person) => {
      const { reasons, needs } = explainIn(classified, index, person.actor);
      return { ...person, reasons, needs };
    }),
  };
}

function peopleIn(
  classified: ClassifiedAccount,
  index: FollowerIndex,
  handles: ReadonlyMap<string, string>,
): PersonAt[] {
  const { account, asOf, parameters, people } = classified;
  const actsOf = Map.groupBy(account.acts, ({ actor }) => actor);
  const departures = findDepartures(account.snapshots);
  const present = findPresent(account.snapshots);
  const complete = account.snapshots.filter((list) => list.complete);
  const whole = findSpells(complete);
  const hasWhole = complete.length > 0;
  const actors = new Set([...actsOf.keys(), ...present, ...departures.keys(), ...index.everFollowed]);
  return [...actors].flatMap((actor): PersonAt[] => {
    if (actor === null) return [];
    const follows = present.has(actor);
    const spell = follows ? (index.spells.get(actor) ?? whole.get(actor)) : undefined;
    const facts = factsOfFollower(actor, index);
    const figures = figuresOfPerson(actsOf.get(actor) ?? [], people.get(actor)?.received ?? [], asOf, parameters);
    const credit = creditAt(figures.credit, asOf, parameters);
    return [
      {
        actor,
        ...namesOf(actor, handles.get(actor) ?? null),
        line: facts && ledgerLine(facts, parameters),
        followsYou: follows || (hasWhole ? false : null),
        youFollow: index.following?.has(actor) ?? null,
        followedAt: spell?.isExact ? spell.hi : null,
        joinedBetween: spell && !spell.isExact ? { after: spell.lo, before: spell.hi } : null,
        leftBetween: follows ? null : (departures.get(actor) ?? null),
        received: figures.received,
        given: figures.given,
        firstReceivedAt: figures.firstReceived,
        lastReceivedAt: figures.lastReceived,
        engaged: figures.engagedSince !== null,
        credit,
        s: saturate(credit, parameters),
      },
    ];
  });
}

function nameOf({ handle, platformId, actor }: PersonAt): string {
  return handle ?? platformId ?? actor;
}

function stands(person: PersonAt, standing: StandingName): boolean {
  switch (standing) {
    case "all":
      return true;
    case "followers":
      return person.followsYou === true;
    case "following":
      return person.youFollow === true;
    case "mutual":
      return person.followsYou === true && person.youFollow === true;
    case "not-following-back":
      return person.youFollow === true && person.followsYou === false && person.leftBetween === null;
    case "left":
      return person.leftBetween !== null;
    case "engagers":
      return person.engaged;
    default:
      return person.line === standing;
  }
}
