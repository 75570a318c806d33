import type { LedgerLine } from "#lib/engagement/account.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";

/** All that the line of one follower rests on. */
export type FollowerFacts = {
  /** Passes the person test by genuine acts. */
  isEngager: boolean;
  genuine: number;
  /** Since the last genuine act; null = there is none. */
  daysSinceGenuine: number | null;
  /** Acts that were returned, of a ring or incentivised; and noise. */
  exchanged: number;
  noise: number;
  isSpam: boolean;
  isVouched: boolean;
  /** Profile points and the number of signals; null = nothing is known of the profile. */
  points: number | null;
  signals: number;
  /** Days since they came, at least. */
  minDays: number;
  /** Posts since then on which silence would be known. */
  postsSeen: number;
  /** I follow or have followed them. */
  haveFollowed: boolean;
};

type LineParameters = Pick<
  ModelParameters,
  "engagedDays" | "suspectPoints" | "suspectSignals" | "newDays" | "minPostsSeen"
>;

/** The line of model.md 7, the first that fits: what somebody did goes before how their profile looks. */
export function ledgerLine(facts: FollowerFacts, parameters: LineParameters): LedgerLine {
  const { engagedDays, suspectPoints, suspectSignals, newDays, minPostsSeen } = parameters;
  if (facts.isEngager) return (facts.daysSinceGenuine ?? 0) <= engagedDays ? "engaged" : "lapsed";
  if (facts.genuine > 0) return "once";
  if (facts.exchanged > 0) return "traded";
  if (facts.isSpam || facts.noise > 0) return "suspect";
  const hasManySigns = (facts.points ?? 0) >= suspectPoints && facts.signals >= suspectSignals;
  if (hasManySigns && !facts.isVouched) return "suspect";
  if (facts.minDays < newDays) return "new";
  if (facts.postsSeen < minPostsSeen) return "unclear";
  return facts.haveFollowed ? "courtesy" : "hollow";
}
