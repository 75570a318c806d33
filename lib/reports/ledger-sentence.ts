import { formatDate } from "#lib/display/dates.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import { platformNames } from "#lib/display/platform-text.ts";
import type { Platform } from "#lib/engagement/types.ts";
import type { LedgerView } from "#lib/reports/prepare-ledger.ts";

/** What the ledger rests on, and who is in none of its lines. */
export function ledgerSentence(ledger: LedgerView, platform: Platform, locale: string): string {
  const list = `the list of ${formatDate(ledger.takenAt, locale, "UTC")}`;
  const parts = ledger.isComplete
    ? [`Each follower stands in exactly one line; the lines add up to ${list}.`]
    : [`Each follower listed stands in exactly one line; ${list} is not complete, so nothing is compared with it.`];
  if (ledger.unlisted !== null) {
    const where = platform === "other" ? "The platform" : platformNames[platform];
    parts.push(
      `${where} counts ${formatCount(ledger.total + ledger.unlisted, locale)}: ${countOf(ledger.unlisted, "person is", "people are", locale)} not in the file.`,
    );
  }
  if (ledger.vouched > 0) {
    parts.push(
      `You vouched for ${countOf(ledger.vouched, "follower", "followers", locale)}: in the sums they stay where they are.`,
    );
  }
  return parts.join(" ");
}

const ageNames = ["30 to 90 days", "91 to 180", "181 to 365", "longer"] as const;

/** For how long those who gave no sign, and courtesy, have been there. Null where there is nobody. */
export function silentAgesSentence({ silentAges }: LedgerView, locale: string): string | null {
  const total = silentAges.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const ages = silentAges.flatMap((count, age) =>
    count === 0 ? [] : [`${formatCount(count, locale)} for ${ageNames[age]}`],
  );
  return `${countOf(total, "follower", "followers", locale)} without a sign, or out of courtesy: ${ages.join(", ")}.`;
}
