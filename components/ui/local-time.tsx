"use client";
import { useSyncExternalStore } from "react";
import { formatMoment } from "#lib/display/dates.ts";

const neverChanges = () => () => {};

/** A moment in the reader's own time zone; in UTC, and said so, until the browser has told which that is. */
export function LocalTime({ instant, locale }: { instant: string; locale: string }) {
  const timeZone = useSyncExternalStore(
    neverChanges,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
  // The browser's Intl may space and name the same moment a little differently from the server's.
  return (
    <time dateTime={instant} suppressHydrationWarning>
      {formatMoment(instant, locale, timeZone)}
    </time>
  );
}
