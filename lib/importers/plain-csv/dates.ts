import { believableTime, parseDay, type ReadTime, readIsoTime } from "#lib/importers/times.ts";

/** Whether the file writes the day or the month first; null = nothing in it proves either. */
export type DateOrder = "day-first" | "month-first" | null;

const written = /^([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})(?:[ T,]{1,2}([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?)?$/;

/** Numbers of a date like 01/02/2026 in the order written; null = it is written otherwise. */
export function slashDate(text: string): { first: number; second: number } | null {
  const match = text.length <= 40 ? written.exec(text) : null;
  return match && { first: Number(match[1]), second: Number(match[3]) };
}

/** Collects what the dates of one file prove. */
export class DateOrderProof {
  private dayFirst = false;
  private monthFirst = false;

  see(text: string): void {
    const date = slashDate(text);
    if (date === null) return;
    if (date.first > 12) this.dayFirst = true;
    if (date.second > 12) this.monthFirst = true;
  }

  /** A file that proves both proves nothing. */
  get order(): DateOrder {
    if (this.dayFirst === this.monthFirst) return null;
    return this.dayFirst ? "day-first" : "month-first";
  }
}

export type ReadDate = ReadTime | "ambiguous" | "unreadable";

/** A time of ISO 8601, or a date with slashes where its order is certain (threats I2). Times without a zone are UTC. */
export function readDate(text: string, order: DateOrder, now: Date): ReadDate {
  const iso = readIsoTime(text, now);
  if (iso) return iso;
  const match = text.length <= 40 ? written.exec(text) : null;
  if (!match) return "unreadable";
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (order === null && first !== second) return "ambiguous";
  const midnight = order === "month-first" ? parseDay(year, first, second) : parseDay(year, second, first);
  const [hour, minute, seconds] = [match[5], match[6], match[7]].map((part) => Number(part ?? 0));
  if (midnight === null || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (seconds ?? 0) > 59) return "unreadable";
  const at = believableTime(midnight + (((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (seconds ?? 0)) * 1000, now);
  return at ? { at, precision: match[5] === undefined ? "day" : "second" } : "unreadable";
}
