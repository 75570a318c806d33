import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";

/** Half-open [from, to). */
export type TradeWindow = { no: number; from: Instant; to: Instant };

type WindowParameters = Pick<ModelParameters, "podWindowDays" | "podStepDays">;

/**
 * The windows of model.md 4.2, from the earliest dated inbound act up to and with the first one that ends after the
 * last: anchored to the data, so that today's date does not rewrite the past. None without a dated inbound act.
 */
export function tradeWindows(first: Instant | null, last: Instant | null, parameters: WindowParameters): TradeWindow[] {
  if (first === null || last === null) return [];
  const windows: TradeWindow[] = [];
  for (let no = 0; ; no += 1) {
    const from = first + no * parameters.podStepDays * dayMs;
    const to = from + parameters.podWindowDays * dayMs;
    windows.push({ no, from, to });
    if (to > last) return windows;
  }
}

/** First and last number of the windows that hold an instant; null = none does. */
export function windowsAt(
  windows: readonly TradeWindow[],
  at: Instant,
  parameters: WindowParameters,
): readonly [first: number, last: number] | null {
  const anchor = windows[0]?.from;
  if (anchor === undefined || at < anchor) return null;
  const days = (at - anchor) / dayMs;
  const last = Math.min(Math.floor(days / parameters.podStepDays), windows.length - 1);
  const first = Math.max(0, Math.floor((days - parameters.podWindowDays) / parameters.podStepDays) + 1);
  return first <= last ? [first, last] : null;
}
