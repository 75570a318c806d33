import type { Instant, Interval } from "#lib/engagement/account.ts";
import type { ModelContext } from "#lib/engagement/classify-person.ts";
import { dayMs } from "#lib/engagement/days.ts";
import { coveredWithin } from "#lib/engagement/intervals.ts";
import { findLocksteps } from "#lib/engagement/lockstep.ts";
import { isPodCandidate, lockstepSignature, type WindowTrade } from "#lib/engagement/person-windows.ts";
import { findPods } from "#lib/engagement/pods.ts";
import { groupRings } from "#lib/engagement/ring-groups.ts";
import type { TradeWindow } from "#lib/engagement/trade-windows.ts";

/** A finding with its evidence, open to the owner's mark (model.md 4.3). */
export type Ring = {
  kind: "pod" | "lockstep";
  window: number;
  /** Number of the group of rings that share members. */
  group: number;
  /** Half-open span in which all acts of a member are ring acts. */
  from: Instant;
  to: Instant;
  members: string[];
  /** Posts that two or more of them acted on in the window. */
  posts: string[];
};

export type FoundRings = { rings: Ring[]; ringGroups: string[][]; podsUntested: boolean };

type PersonTrades = { actor: string; windows: readonly WindowTrade[] };

/** Rings among people who are neither the owner's own nor marked as community; `last` = last dated inbound act. */
export function findRings(people: readonly PersonTrades[], context: ModelContext, last: Instant | null): FoundRings {
  const { parameters } = context;
  const rings: Omit<Ring, "group">[] = [];
  let podsUntested = false;
  for (const window of context.windows) {
    const trades = people.flatMap(({ actor, windows }) => {
      const trade = windows.find(({ no }) => no === window.no);
      return trade ? [{ actor, trade }] : [];
    });
    const pods = findPods(
      trades
        .filter(({ trade }) => isPodCandidate(trade, parameters))
        .map(({ actor, trade }) => ({ actor, posts: [...trade.delays.keys()] })),
      parameters,
    );
    const locksteps = findLocksteps(
      trades.flatMap(({ actor, trade }) => {
        const signature = lockstepSignature(trade, parameters);
        return signature === null ? [] : [{ actor, signature }];
      }),
      parameters,
    );
    const isTested = arePodsTested(window, last, context.given);
    podsUntested ||= !isTested && pods.length > 0;
    const tradeOf = new Map(trades.map(({ actor, trade }) => [actor, trade]));
    const toRing = (kind: Ring["kind"]) => (members: string[]) => ({
      kind,
      window: window.no,
      from: window.from - parameters.podPadDays * dayMs,
      to: window.to + parameters.podPadDays * dayMs,
      members,
      posts: sharedPosts(members.flatMap((member) => tradeOf.get(member) ?? [])),
    });
    rings.push(...(isTested ? pods.map(toRing("pod")) : []), ...locksteps.map(toRing("lockstep")));
  }
  const { groupOf, groups } = groupRings(rings);
  return { rings: rings.map((ring, no) => ({ ...ring, group: groupOf[no] ?? 0 })), ringGroups: groups, podsUntested };
}

/** Whether the given stream is known for half of the window's part up to the last dated inbound act (model.md 4.3). */
export function arePodsTested(window: TradeWindow, last: Instant | null, given: readonly Interval[]): boolean {
  const end = Math.min(window.to, last ?? window.to);
  return coveredWithin(given, window.from, end) >= (end - window.from) / 2;
}

function sharedPosts(trades: readonly WindowTrade[]): string[] {
  const times = new Map<string, number>();
  for (const { delays } of trades) for (const post of delays.keys()) times.set(post, (times.get(post) ?? 0) + 1);
  return [...times]
    .filter(([, many]) => many >= 2)
    .map(([post]) => post)
    .sort();
}
