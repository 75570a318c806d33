/** Nothing on these platforms is older (threats I2). */
const earliest = Date.UTC(2004, 0, 1);
const clockSlackMs = 48 * 3_600_000;

/** The instant, or null when it lies before 2004 or more than 48 hours after `now`. */
export function believableTime(ms: number, now: Date): Date | null {
  return ms >= earliest && ms <= now.getTime() + clockSlackMs ? new Date(ms) : null;
}

/** A number of seconds, milliseconds or microseconds since 1970, whichever falls into the believable window. */
export function readEpoch(value: unknown, now: Date): Date | null {
  const number = typeof value === "string" && /^[0-9]{1,17}$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number) || number <= 0) return null;
  for (const unitMs of [1000, 1, 0.001]) {
    const time = believableTime(Math.floor(number * unitMs), now);
    if (time) return time;
  }
  return null;
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;

export type ReadTime = { at: Date; precision: "second" | "day" };

/** ISO 8601 as exports write it. A time without a zone is taken as UTC; a date alone has day precision. */
export function readIsoTime(text: string, now: Date): ReadTime | null {
  const ms = plainInstant(text);
  if (ms !== null) {
    const at = believableTime(ms, now);
    return at && { at, precision: "second" };
  }
  return readAnyIsoTime(text, now);
}

/** `2026-05-07T12:00:00Z`, the form of nearly every row of a long table; null = another form, or no time at all. */
function plainInstant(text: string): number | null {
  const isPlain =
    text.length === 20 &&
    text.charCodeAt(4) === 0x2d &&
    text.charCodeAt(7) === 0x2d &&
    text.charCodeAt(10) === 0x54 &&
    text.charCodeAt(13) === 0x3a &&
    text.charCodeAt(16) === 0x3a &&
    text.charCodeAt(19) === 0x5a;
  if (!isPlain) return null;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const midnight = parseDay(year, twoDigits(text, 5), twoDigits(text, 8));
  const isTime = hour <= 23 && minute <= 59 && second <= 59;
  return midnight !== null && isTime ? midnight + ((hour * 60 + minute) * 60 + second) * 1000 : null;
}

/** NaN when they are no digits, and NaN is in no range. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function readAnyIsoTime(text: string, now: Date): ReadTime | null {
  if (text.length > 40) return null;
  const match = iso.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const midnight = parseDay(Number(year), Number(month), Number(day));
  if (midnight === null) return null;
  const [h, m, s] = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)];
  const offsetMs = zoneMs(zone);
  if (h > 23 || m > 59 || s > 59 || offsetMs === null) return null;
  const ms = fraction ? Math.floor(Number(`0.${fraction}`) * 1000) : 0;
  const at = believableTime(midnight + ((h * 60 + m) * 60 + s) * 1000 + ms - offsetMs, now);
  return at && { at, precision: hour === undefined ? "day" : "second" };
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Midnight UTC of a day that exists, else null: 31 February is not 3 March (threats G4). */
export function parseDay(year: number, month: number, day: number): number | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : monthDays[month - 1];
  return days !== undefined && day >= 1 && day <= days ? Date.UTC(year, month - 1, day) : null;
}

/** Null when no clock on earth is that far from UTC. */
function zoneMs(zone: string | undefined): number | null {
  if (zone === undefined || !/^[+-]/.test(zone)) return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const tweetTime = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}:\d{2}:\d{2}) \+0000 (\d{4})$/;

/** `Sat Nov 20 16:22:24 +0000 2021`, as X writes the time of a post. */
export function readTweetTime(text: string, now: Date): Date | null {
  if (text.length > 40) return null;
  const [, month, day, time, year] = tweetTime.exec(text) ?? [];
  const number = months.indexOf(month ?? "") + 1;
  if (number === 0) return null;
  return readIsoTime(`${year}-${String(number).padStart(2, "0")}-${day}T${time}Z`, now)?.at ?? null;
}

const englishDay = /^(?:[A-Z][a-z]{2}, )?(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) ([0-9]{1,2}),? ([0-9]{4})$/;

/** Midnight UTC of a day written as `Sat, Aug 15, 2026` or `Mon Feb 17 2025`. */
export function readEnglishDay(text: string, now: Date): Date | null {
  const [, month, day, year] = englishDay.exec(text.length > 40 ? "" : text) ?? [];
  const at = parseDay(Number(year), months.indexOf(month ?? "") + 1, Number(day));
  return at === null ? null : believableTime(at, now);
}

/** Time hidden in an id of X since November 2010; older ids are counted up and hold none. */
export function timeOfTweetId(id: string, now: Date): Date | null {
  if (!/^[0-9]{1,20}$/.test(id)) return null;
  const number = BigInt(id);
  return number > 1n << 40n ? believableTime(Number(number >> 22n) + 1_288_834_974_657, now) : null;
}
