import { type Account, type Instant, type LedgerLine, ledgerLines } from "#lib/engagement/account.ts";
import { type ClassifiedAccount, classifyAccount } from "#lib/engagement/classify-account.ts";
import { factsOfFollower, indexFollowers } from "#lib/engagement/follower-facts.ts";
import { type FollowerFacts, ledgerLine } from "#lib/engagement/ledger-line.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import type { LedgerTallies } from "#lib/engagement/tallies.ts";

/** The follower ledger of model.md 7, with the line of everybody on the latest list. */
export type Ledger = LedgerTallies & { who: ReadonlyMap<string, LedgerLine> };

/** Null = no follower list is known by then. */
export function ledgerOf(account: Account, asOf: Instant, parameters: ModelParameters): Ledger | null {
  return bookLedger(classifyAccount(account, asOf, parameters));
}

export function tallyLedger(classified: ClassifiedAccount): LedgerTallies | null {
  const ledger = bookLedger(classified);
  if (ledger === null) return null;
  const { who: _, ...tallies } = ledger;
  return tallies;
}

function bookLedger(classified: ClassifiedAccount): Ledger | null {
  const snapshot = classified.account.snapshots.at(-1);
  if (!snapshot) return null;
  const index = indexFollowers(classified);
  const who = new Map<string, LedgerLine>();
  const lines = recordOf(ledgerLines, () => 0);
  const silentAges: LedgerTallies["silentAges"] = [0, 0, 0, 0];
  let reciprocalOnly = 0;
  for (const { actor } of snapshot.rows) {
    const facts = factsOfFollower(actor, index);
    if (facts === null) continue;
    const line = ledgerLine(facts, classified.parameters);
    who.set(actor, line);
    lines[line] += 1;
    if (line === "hollow" || line === "courtesy") silentAges[ageOf(facts.minDays)] += 1;
    if (index.following?.has(actor) && isReciprocalOnly(facts, classified.parameters)) reciprocalOnly += 1;
  }
  return {
    takenAt: snapshot.takenAt,
    isComplete: snapshot.complete,
    rows: snapshot.rows.length,
    lines,
    reciprocalOnly,
    vouched: [...who.keys()].filter((actor) => index.vouched.has(actor)).length,
    silentAges,
    platformCount: null,
    hasFollowing: index.following !== null,
    who,
  };
}

/** Of somebody whom I follow: long enough, and never a genuine act. */
function isReciprocalOnly({ minDays, genuine }: FollowerFacts, { newDays }: ModelParameters): boolean {
  return minDays >= newDays && genuine === 0;
}

/** Full days 30 to 90, 91 to 180, 181 to 365, older. */
export function ageOf(minDays: number): 0 | 1 | 2 | 3 {
  const days = Math.floor(minDays);
  if (days <= 90) return 0;
  if (days <= 180) return 1;
  return days <= 365 ? 2 : 3;
}
