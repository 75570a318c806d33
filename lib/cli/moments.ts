import { z } from "zod";
import { CommandRefused } from "#lib/cli/outcome.ts";

const isoInstant = z.iso.datetime({ local: true, offset: true });
const isoDay = z.iso.date();

/** An ISO time, read as UTC where it has no offset. A day alone stands for its last moment. Null stays null. */
export function readMoment(text: string | null, option: string): Date | null {
  if (text === null) return null;
  if (isoDay.safeParse(text).success) return endOfDay(text);
  if (isoInstant.safeParse(text).success) return new Date(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
  throw new CommandRefused("E-USAGE", `${option} is a time such as 2026-05-07 or 2026-05-07T09:00:00Z.`);
}

/** A UTC day as YYYY-MM-DD. Null stays null. */
export function readDay(text: string | null, option: string): string | null {
  if (text === null || isoDay.safeParse(text).success) return text;
  throw new CommandRefused("E-USAGE", `${option} is a day such as 2026-05-07.`);
}

/** All of the day counts, and nothing of the next. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999Z`);
}
