import type { Platform } from "#lib/engagement/types.ts";
import type { Figure, Missing, Overview, RangePreset, SeriesPoint, SnapshotView, Tier } from "#lib/reports/overview.ts";
import { presetRange } from "#lib/reports/preset-range.ts";
import { dayOf, daysBetween, shiftDay } from "#lib/reports/utc-days.ts";

/** What is stored of a profile, as of its last list or act. */
export type OverviewFacts = {
  profile: { id: string; platform: Platform; handle: string; timeZone: string };
  /** Days on which something is known or changes, oldest first. */
  daily: { day: string; followers: number | null; following: number | null; people28: number | null }[];
  /** Oldest first. */
  snapshots: SnapshotView[];
  asOf: string | null;
  lastReceivedAt: string | null;
  people28: number;
  people28Following: number;
  mutual: number;
};

/** Below this a share says nothing; the count is shown alone (model.md 14.1). */
const rowsForShare = 30;
/** Days of received acts that "28 days" takes (model.md 14.1). */
const daysForPeople = 28;

/** Whether whoever is gone from a list may as well have been renamed. */
export function leftMayBeRenamed(platform: Platform): boolean {
  return handlesOnly.has(platform);
}

// Handles are the identity there (formats.md 16).
const handlesOnly: ReadonlySet<Platform> = new Set(["instagram", "tiktok", "threads", "other"]);

/** The overview of a profile over a range that ends with what is known, not today. */
export function buildOverview(facts: OverviewFacts, preset: RangePreset): Overview {
  const range = rangeOf(facts, preset);
  const complete = facts.snapshots.filter((snapshot) => snapshot.completeness === "complete");
  const { comparedFromDay, ...lists } = compareLists(
    complete.filter((snapshot) => snapshot.side === "followers"),
    range,
  );
  return {
    profile: facts.profile,
    tiers: tiersOf(facts),
    range,
    asOf: facts.asOf,
    figures: {
      followers: latestCount(facts, "followers"),
      following: latestCount(facts, "following"),
      ...peopleFigures(facts, range),
      ...lists,
      mutual:
        new Set(complete.map((snapshot) => snapshot.side)).size === 2 ? known(facts.mutual) : unknown("needsList"),
    },
    comparedFromDay,
    leftMayBeRenamed: leftMayBeRenamed(facts.profile.platform),
    followers: range ? knownPoints(facts, range) : [],
    people: range ? peoplePoints(facts, range) : [],
    snapshots: facts.snapshots,
    missing: missingOf(facts, complete),
  };
}

function known(value: number): Figure {
  return { value, state: "ok" };
}

function unknown(state: "needsList" | "needsNames"): Figure {
  return { value: null, state };
}

function notEnough(has: number, needs: number): Figure {
  return { value: null, state: "notEnough", has, needs };
}

function rangeOf(facts: OverviewFacts, preset: RangePreset): Overview["range"] {
  if (facts.asOf === null) return null;
  const lastDay = dayOf(facts.asOf);
  const firstDay = [facts.daily[0]?.day, facts.snapshots[0] && dayOf(facts.snapshots[0].observedAt), lastDay]
    .filter((day) => day !== undefined)
    .sort()[0];
  return presetRange(preset, { firstDay: firstDay ?? lastDay, lastDay });
}

function tiersOf(facts: OverviewFacts): Tier[] {
  const tiers: Tier[] = [];
  if (facts.daily.some((row) => row.followers !== null)) tiers.push("counts");
  if (facts.snapshots.length > 0) tiers.push("lists");
  if (facts.lastReceivedAt !== null) tiers.push("people");
  return tiers;
}

function latestCount(facts: OverviewFacts, side: "followers" | "following"): Figure {
  const count = facts.daily.findLast((row) => row[side] !== null)?.[side];
  if (count !== undefined && count !== null) return known(count);
  const partial = facts.snapshots.findLast((snapshot) => snapshot.side === side);
  return partial ? { value: partial.listed, state: "atLeast" } : unknown("needsList");
}

function peopleFigures(
  facts: OverviewFacts,
  range: Overview["range"],
): Pick<Overview["figures"], "people28" | "peopleShareOfFollowers" | "people28Change"> {
  if (facts.lastReceivedAt === null || facts.asOf === null || !range) {
    return {
      people28: unknown("needsNames"),
      peopleShareOfFollowers: unknown("needsNames"),
      people28Change: unknown("needsNames"),
    };
  }
  const firstDay = firstDayOfActs(facts) ?? dayOf(facts.lastReceivedAt);
  const covered = daysBetween(firstDay, dayOf(facts.asOf)) + 1;
  const before = peopleOn(facts, range.fromDay);
  const listed = facts.snapshots.findLast(
    (snapshot) => snapshot.side === "followers" && snapshot.completeness === "complete",
  )?.listed;
  return {
    people28: covered < daysForPeople ? notEnough(covered, daysForPeople) : { value: facts.people28, state: "atMost" },
    peopleShareOfFollowers:
      listed === undefined
        ? unknown("needsList")
        : listed < rowsForShare
          ? notEnough(listed, rowsForShare)
          : { value: facts.people28Following / listed, state: "atMost" },
    people28Change:
      before === null || daysBetween(firstDay, range.fromDay) + 1 < daysForPeople
        ? notEnough(Math.max(0, covered), daysBetween(range.fromDay, range.toDay) + daysForPeople)
        : { value: facts.people28 - before, state: "atMost" },
  };
}

/**
 * Joined and left between the lists of the range: from the last complete list at its start (or the first one inside)
 * to the last one inside, so that opening + joined - left = closing.
 */
function compareLists(
  complete: SnapshotView[],
  range: Overview["range"],
): Pick<Overview["figures"], "joined" | "left" | "followersChange"> & Pick<Overview, "comparedFromDay"> {
  const all = (figure: Figure) => ({ joined: figure, left: figure, followersChange: figure, comparedFromDay: null });
  if (!range || complete.length === 0) return all(unknown("needsList"));
  const before = complete.findLast((snapshot) => dayOf(snapshot.observedAt) < range.fromDay);
  const inside = complete.filter(
    (snapshot) => dayOf(snapshot.observedAt) >= range.fromDay && dayOf(snapshot.observedAt) < range.toDay,
  );
  const compared = before ? inside : inside.slice(1);
  const opening = before ?? inside[0];
  const closing = compared.at(-1);
  if (!opening || !closing) return all(notEnough(Math.min(complete.length, inside.length), 2));
  return {
    joined: known(compared.reduce((sum, snapshot) => sum + (snapshot.joined ?? 0), 0)),
    left: known(compared.reduce((sum, snapshot) => sum + (snapshot.left ?? 0), 0)),
    followersChange: known(closing.listed - opening.listed),
    comparedFromDay: dayOf(opening.observedAt),
  };
}

function knownPoints(facts: OverviewFacts, range: { fromDay: string; toDay: string }): SeriesPoint[] {
  return facts.daily
    .filter((row) => row.day >= range.fromDay && row.day < range.toDay && row.followers !== null)
    .map((row) => ({ day: row.day, value: row.followers }));
}

/** Longer ranges are drawn by the week: a point more often than that cannot be told apart. */
const dailyPointsAtMost = 400;

function peoplePoints(facts: OverviewFacts, range: { fromDay: string; toDay: string }): SeriesPoint[] {
  const firstDay = firstDayOfActs(facts);
  if (firstDay === null) return [];
  const steps = facts.daily.filter((row) => row.people28 !== null);
  const days = daysBetween(range.fromDay, range.toDay);
  const stride = days > dailyPointsAtMost ? 7 : 1;
  const points: SeriesPoint[] = [];
  let next = 0;
  let value: number | null = null;
  for (let back = Math.floor((days - 1) / stride) * stride; back >= 0; back -= stride) {
    const day = shiftDay(range.toDay, -1 - back);
    for (let step = steps[next]; step && step.day <= day; step = steps[next]) {
      value = step.people28;
      next += 1;
    }
    // A window that reaches back before the first act would show the beginning of the files as growth.
    if (value === null || daysBetween(firstDay, day) + 1 < daysForPeople) continue;
    // The last day is not over: its point is the figure itself.
    points.push({ day, value: back === 0 ? facts.people28 : value });
  }
  return points;
}

function firstDayOfActs({ daily, lastReceivedAt }: OverviewFacts): string | null {
  if (lastReceivedAt === null) return null;
  return daily.find((row) => row.people28 !== null)?.day ?? dayOf(lastReceivedAt);
}

function peopleOn(facts: OverviewFacts, day: string): number | null {
  return facts.daily.findLast((row) => row.people28 !== null && row.day <= day)?.people28 ?? null;
}

function missingOf(facts: OverviewFacts, complete: SnapshotView[]): Missing[] {
  const missing: Missing[] = [];
  const followers = facts.snapshots.filter((snapshot) => snapshot.side === "followers");
  const completeFollowers = complete.filter((snapshot) => snapshot.side === "followers");
  if (followers.length === 0) missing.push("followers-list");
  else if (followers.at(-1)?.completeness !== "complete") missing.push("complete-list");
  if (completeFollowers.length === 1) missing.push("second-snapshot");
  if (!facts.snapshots.some((snapshot) => snapshot.side === "following")) missing.push("following-list");
  if (facts.lastReceivedAt === null) missing.push("named-interactions");
  return missing;
}
