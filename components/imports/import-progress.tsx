"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isUnderWay } from "#components/imports/state-text.ts";
import { Progress } from "#components/ui/progress.tsx";
import { formatCount, formatShare } from "#lib/display/numbers.ts";
import { type ImportState, importStates } from "#lib/reports/import-view.ts";

export type ImportMoment = {
  state: ImportState;
  progress: { done: number; total: number };
  placeInLine: number | null;
};

type ImportProgressProps = { importId: string; initial: ImportMoment; locale: string };

const pollMs = 1000;

/** Follows an import until it needs somebody or is done; the page is then drawn anew by the server. */
export function ImportProgress({ importId, initial, locale }: ImportProgressProps) {
  const router = useRouter();
  const [moment, setMoment] = useState(initial);

  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const next = await fetchMoment(importId, controller.signal);
      if (controller.signal.aborted) return;
      if (next && !isUnderWay(next.state)) return router.refresh();
      if (next) setMoment(next);
      timer = setTimeout(look, pollMs);
    };
    timer = setTimeout(look, pollMs);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [importId, router]);

  const { state, progress, placeInLine } = moment;
  const isBooking = state === "confirmed" || state === "publishing";
  const isWaiting = state === "received" || state === "confirmed";
  const fraction = !isWaiting && progress.total > 0 ? Math.min(1, progress.done / progress.total) : null;
  const waiting = placeInLine === null ? "waiting to start" : `number ${formatCount(placeInLine, locale)} in line`;
  return (
    <div aria-live="polite" className="max-w-prose">
      <Progress
        label={isWaiting ? "Waiting" : isBooking ? "Booking" : "Reading"}
        fraction={fraction}
        text={isWaiting ? waiting : fraction === null ? "under way" : formatShare(fraction, locale)}
      />
      <p className="mt-4 text-small text-faint">
        This goes on by itself: you may close the page and come back.{" "}
        {isBooking ? "" : "Nothing is booked before you confirm."}
      </p>
    </div>
  );
}

/** Null when the answer could not be had this time; the next look asks again. */
async function fetchMoment(importId: string, signal: AbortSignal): Promise<ImportMoment | null> {
  try {
    const response = await fetch(`/api/imports/${encodeURIComponent(importId)}`, { signal, cache: "no-store" });
    if (!response.ok) return null;
    const body: unknown = await response.json();
    return isMoment(body) ? body : null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError || signal.aborted) return null;
    throw error;
  }
}

function isMoment(value: unknown): value is ImportMoment {
  if (typeof value !== "object" || value === null || !("state" in value) || !("progress" in value)) return false;
  return importStates.some((state) => state === value.state) && typeof value.progress === "object";
}
