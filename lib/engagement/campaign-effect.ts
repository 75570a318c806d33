import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { Lack } from "#lib/engagement/measure.ts";

const fewestEarlier = 8;
/** A campaign is given so long to show among the people of 28 days. */
const settleMs = 28 * dayMs;

/** Share of spans that brought at least as many people by themselves, the campaign's own among them (model.md 11). */
export function placeboP(change: number, earlier: readonly number[]): number {
  return (1 + earlier.filter((each) => each >= change).length) / (1 + earlier.length);
}

export type CampaignEffect =
  | { status: "ok"; change: number; p: number; earlier: number[] }
  /** Too few earlier spans of the campaign's length, or `tooEarly`: people are not known up to its end and 28 days. */
  | { status: "notEnough"; lack: Lack }
  | { status: "tooEarly"; until: Instant };

/**
 * Change of people28 over a campaign and the 28 days after it, against all earlier spans of that length that do not
 * touch one another. `people28At` null = not known then; known moments are those from `knownFrom` to `asOf`.
 */
export function campaignEffect(
  campaign: { from: Instant; to: Instant },
  known: { from: Instant; asOf: Instant; people28At(at: Instant): number | null },
): CampaignEffect {
  const end = campaign.to + settleMs;
  const change = end > known.asOf ? null : changeBetween(campaign.from, end, known.people28At);
  if (change === null) return { status: "tooEarly", until: end };
  const length = end - campaign.from;
  const earlier: number[] = [];
  for (let to = campaign.from; to - length >= known.from; to -= length) {
    const each = changeBetween(to - length, to, known.people28At);
    if (each !== null) earlier.push(each);
  }
  if (earlier.length < fewestEarlier) {
    return { status: "notEnough", lack: { has: earlier.length, needs: fewestEarlier, of: "periods" } };
  }
  return { status: "ok", change, p: placeboP(change, earlier), earlier: earlier.reverse() };
}

function changeBetween(from: Instant, to: Instant, people28At: (at: Instant) => number | null): number | null {
  const [before, after] = [people28At(from), people28At(to)];
  return before === null || after === null ? null : after - before;
}
