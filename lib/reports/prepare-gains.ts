import { formatDay } from "#lib/display/dates.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import { median } from "#lib/engagement/median.ts";
import { findSpikes, type Gain } from "#lib/engagement/spike.ts";
import type { ChartTable } from "#lib/reports/chart-table.ts";
import type { PeriodLength } from "#lib/reports/growth.ts";
import { type FollowerPeriod, periodStart } from "#lib/reports/prepare-follower-periods.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

/** A bar up and a bar down per period; null = nothing is known of it. */
export type GainBar = { label: string; came: number | null; gone: number | null; isSpike: boolean };

export type GainsChart = {
  bars: GainBar[];
  /** The series names who came and who left, or only by how much the count moved. */
  kind: "named" | "net";
  sentence: string;
  table: ChartTable;
  csv: string;
};

/** A gain that stands out: a question to the owner, and never an answer (model.md 11). */
export type SpikeQuestion = { firstDay: string; lastDay: string; says: string };

type Slot = Gain & { firstDay: string; came: number | null; gone: number | null };

/** Gains and losses by week or month, gaps left open, and the gains that stand out. Null = there are none to show. */
export function prepareGains(
  periods: readonly FollowerPeriod[],
  counts: readonly { day: string; followers: number }[],
  by: PeriodLength,
  locale: string,
): { chart: GainsChart; questions: SpikeQuestion[] } | null {
  const kind = periods.length > 0 ? "named" : "net";
  const slots = kind === "named" ? slotsOfLists(periods, by) : slotsOfCounts(counts, by);
  if (slots.every((slot) => slot.came === null && slot.gone === null)) return null;
  const spikes = findSpikes(slots);
  const isSpike = new Set(spikes.map(({ place }) => place));
  const heads = kind === "named" ? [nameOf(by), "Joined", "Left"] : [nameOf(by), "More followers", "Fewer followers"];
  const text = (value: number | null) => (value === null ? "not known" : formatCount(value, locale));
  return {
    chart: {
      bars: slots.map(({ firstDay, came, gone }, place) => ({
        label: formatDay(firstDay, locale),
        came,
        gone: gone === null ? null : -gone || 0,
        isSpike: isSpike.has(place),
      })),
      kind,
      sentence: gainsSentence(slots, kind, by, locale),
      table: {
        heads,
        rows: slots
          .map(({ firstDay, came, gone }) => [formatDay(firstDay, locale), text(came), text(gone)])
          .toReversed(),
      },
      csv: [
        kind === "named" ? `${by},joined,left` : `${by},more,fewer`,
        ...slots.map(({ firstDay, came, gone }) => `${firstDay},${came ?? ""},${gone ?? ""}`),
        "",
      ].join("\r\n"),
    },
    questions: spikes.toReversed().map(({ place, gain }) => questionOf(slots, place, gain, by, locale)),
  };
}

function nameOf(by: PeriodLength): string {
  return by === "week" ? "Week of" : "Month of";
}

function nextPeriod(firstDay: string, by: PeriodLength): string {
  return periodStart(shiftDay(firstDay, by === "week" ? 7 : 31), by);
}

/** Every period from the first to the last; one without a list is there and empty. */
function slotsOfLists(periods: readonly FollowerPeriod[], by: PeriodLength): Slot[] {
  const known = new Map(periods.map((period) => [period.firstDay, period]));
  return everyPeriod(
    periods.map(({ firstDay }) => firstDay),
    by,
  ).map((firstDay): Slot => {
    const period = known.get(firstDay);
    if (!period) return { firstDay, came: null, gone: null, gain: null, followersBefore: null };
    // A line that reaches back over a time without a list is no gain of one period.
    const isOne = nextPeriod(periodStart(period.openedDay, by), by) >= firstDay;
    return {
      ...{ firstDay, came: period.joined, gone: period.left },
      ...{ gain: isOne ? period.joined : null, followersBefore: period.opening },
    };
  });
}

function slotsOfCounts(counts: readonly { day: string; followers: number }[], by: PeriodLength): Slot[] {
  const closing = new Map(counts.map(({ day, followers }) => [periodStart(day, by), followers]));
  const days = everyPeriod([...closing.keys()], by);
  return days.slice(1).map((firstDay, index): Slot => {
    const before = closing.get(days[index] ?? "") ?? null;
    const now = closing.get(firstDay) ?? null;
    if (before === null || now === null) return { firstDay, came: null, gone: null, gain: null, followersBefore: null };
    const net = now - before;
    return { firstDay, came: Math.max(0, net), gone: Math.max(0, -net), gain: net, followersBefore: before };
  });
}

function everyPeriod(firstDays: readonly string[], by: PeriodLength): string[] {
  const [first, last] = [firstDays[0], firstDays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days: string[] = [];
  for (let day = first; day <= last; day = nextPeriod(day, by)) days.push(day);
  return days;
}

function gainsSentence(slots: readonly Slot[], kind: GainsChart["kind"], by: PeriodLength, locale: string): string {
  const sum = (field: "came" | "gone") => slots.reduce((total, slot) => total + (slot[field] ?? 0), 0);
  const known = slots.filter((slot) => slot.came !== null).length;
  const span = countOf(known, by, `${by}s`, locale);
  if (kind === "net") {
    return `Over ${span} the count rose by ${formatCount(sum("came"), locale)} and fell by ${formatCount(sum("gone"), locale)}; who came and left takes two complete lists.`;
  }
  return `Over ${span} with a list ${formatCount(sum("came"), locale)} joined and ${formatCount(sum("gone"), locale)} left.`;
}

function questionOf(
  slots: readonly Slot[],
  place: number,
  gain: number,
  by: PeriodLength,
  locale: string,
): SpikeQuestion {
  const firstDay = slots[place]?.firstDay ?? "";
  const earlier = slots.slice(Math.max(0, place - 6), place).flatMap((slot) => (slot.gain === null ? [] : [slot.gain]));
  const usual = Math.round(median(earlier));
  const what = gain === 1 ? "follower came" : "followers came";
  return {
    firstDay,
    lastDay: shiftDay(nextPeriod(firstDay, by), -1),
    says: `In the ${by} of ${formatDay(firstDay, locale)} ${formatCount(gain, locale)} ${what}, where ${formatCount(usual, locale)} are usual. What happened here?`,
  };
}
