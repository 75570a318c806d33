import type { ListTally } from "#lib/importers/list-tally.ts";
import type { Problem } from "#lib/importers/problem.ts";

const dayMs = 86_400_000;
/** Export ranges offered when exporting; a list that begins just there was cut there (formats 4.3). */
const ranges = [
  { range: "1 month", months: 1 },
  { range: "1 year", months: 12 },
  { range: "3 years", months: 36 },
];
const fewDays = 3;
const olderByDays = 180;

/** Whether the chosen date range cut the list: compared with the platform's own count where the export tells it. */
export function findDateRange(
  followers: ListTally,
  following: ListTally,
  platformCount: number | null,
  exportedAt: Date | null,
): Problem | null {
  if (platformCount !== null) return belowCount(followers.usable, platformCount);
  const { oldest } = followers;
  if (oldest === null) return null;
  const range = exportedAt && rangeBeginningAt(oldest, exportedAt);
  const isOlder = following.oldest !== null && oldest.getTime() - following.oldest.getTime() > olderByDays * dayMs;
  if (!range && !isOlder) return null;
  const facts = {
    oldest: dayOf(oldest),
    ...(range ? { range } : {}),
    ...(isOlder && following.oldest ? { following: dayOf(following.oldest) } : {}),
  };
  return { code: "W-SUSPICIOUS", detail: range ? (isOlder ? "both" : "range-start") : "following", facts };
}

/**
 * Whether the finding is enough to call the list partial. Following others long before being followed is also how honest
 * small accounts begin; they would never see a departure again.
 */
export function provesCut(finding: Problem): boolean {
  return finding.detail !== "following";
}

/** More than 2 % and more than 2 accounts below. */
function belowCount(listed: number, platform: number): Problem | null {
  const missing = platform - listed;
  if (missing <= 2 || missing <= platform * 0.02) return null;
  return { code: "W-PARTIAL", facts: { listed, platform } };
}

function rangeBeginningAt(oldest: Date, exportedAt: Date): string | null {
  const found = ranges.find(({ months }) => {
    const start = new Date(exportedAt);
    start.setUTCMonth(start.getUTCMonth() - months);
    return Math.abs(oldest.getTime() - start.getTime()) <= fewDays * dayMs;
  });
  return found?.range ?? null;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
