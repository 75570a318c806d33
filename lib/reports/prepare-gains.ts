import { formatDay } from "#lib/display/dates.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import type { ChartTable } from "#lib/reports/chart-table.ts";
import type { PeriodLength } from "#lib/reports/growth.ts";
import { type FollowerPeriod, periodStart } from "#lib/reports/prepare-follower-periods.ts";
import type { StandoutFacts } from "#lib/reports/standout-facts.ts";
import { daysBetween, shiftDay } from "#lib/reports/utc-days.ts";

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

type Spikes = StandoutFacts["spikes"];
type Slot = { firstDay: string; came: number | null; gone: number | null };

/** Gains and losses by week or month, gaps left open; a time in which a gain stands out is marked. Null = nothing to show. */
export function prepareGains(
  periods: readonly FollowerPeriod[],
  counts: readonly { day: string; followers: number }[],
  spikes: Spikes,
  by: PeriodLength,
  locale: string,
): GainsChart | null {
  const kind = periods.length > 0 ? "named" : "net";
  const slots = kind === "named" ? slotsOfLists(periods, by) : slotsOfCounts(counts, by);
  if (slots.every((slot) => slot.came === null && slot.gone === null)) return null;
  const heads = kind === "named" ? [nameOf(by), "Joined", "Left"] : [nameOf(by), "More followers", "Fewer followers"];
  const text = (value: number | null) => (value === null ? "not known" : formatCount(value, locale));
  return {
    bars: slots.map(({ firstDay, came, gone }) => ({
      label: formatDay(firstDay, locale),
      came,
      gone: gone === null ? null : -gone || 0,
      isSpike: spikes.some(({ fromDay, toDay }) => firstDay < toDay && nextPeriod(firstDay, by) > fromDay),
    })),
    kind,
    sentence: gainsSentence(slots, kind, by, locale),
    table: {
      heads,
      rows: slots.map(({ firstDay, came, gone }) => [formatDay(firstDay, locale), text(came), text(gone)]).toReversed(),
    },
    csv: [
      kind === "named" ? `${by},joined,left` : `${by},more,fewer`,
      ...slots.map(({ firstDay, came, gone }) => `${firstDay},${came ?? ""},${gone ?? ""}`),
      "",
    ].join("\r\n"),
  };
}

/** A gain that stands out asks the owner, and answers nothing (model.md 11). */
export function spikeQuestion({ fromDay, toDay, gain, usual }: Spikes[number], locale: string): string {
  const span = daysBetween(fromDay, toDay) === 7 ? "week" : "four weeks";
  const came = countOf(gain, "follower", "followers", locale);
  const otherwise =
    usual > 0 ? `where ${formatCount(usual, locale)} are usual` : "where the count usually does not grow";
  return `In the ${span} up to ${formatDay(shiftDay(toDay, -1), locale)}, ${came} came, ${otherwise}. What happened here?`;
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
  const days = everyPeriod(
    periods.map(({ firstDay }) => firstDay),
    by,
  );
  return days.map((firstDay): Slot => {
    const period = known.get(firstDay);
    return { firstDay, came: period?.joined ?? null, gone: period?.left ?? null };
  });
}

function slotsOfCounts(counts: readonly { day: string; followers: number }[], by: PeriodLength): Slot[] {
  const closing = new Map(counts.map(({ day, followers }) => [periodStart(day, by), followers]));
  const days = everyPeriod([...closing.keys()], by);
  return days.slice(1).map((firstDay, index): Slot => {
    const before = closing.get(days[index] ?? "");
    const now = closing.get(firstDay);
    if (before === undefined || now === undefined) return { firstDay, came: null, gone: null };
    return { firstDay, came: Math.max(0, now - before), gone: Math.max(0, before - now) };
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
