"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReportMoment } from "#lib/reports/report-moment.ts";

const firstMs = 400;
const slowestMs = 5000;

/**
 * Follows what the worker does for a report, ever more seldom, until nothing is under way. `follow` begins anew;
 * `isSettled` = the moment is from after that, and nothing is under way.
 */
export function useMoment(address: string, initial: ReportMoment) {
  const [{ moment, ofRound }, setMoment] = useState({ moment: initial, ofRound: 0 });
  // Goes up with every request to look again.
  const [round, setRound] = useState(isUnderWay(initial) ? 1 : 0);
  const follow = useCallback(() => setRound((before) => before + 1), []);
  const known = useRef(address);

  useEffect(() => {
    if (round === 0) return;
    const controller = new AbortController();
    let waitMs = firstMs;
    let timer = setTimeout(look, waitMs);
    async function look() {
      const next = await fetchMoment(known.current, controller.signal);
      if (controller.signal.aborted) return;
      if (next) setMoment({ moment: next, ofRound: round });
      if (next && !isUnderWay(next)) return;
      waitMs = Math.min(slowestMs, waitMs * 1.5);
      timer = setTimeout(look, waitMs);
    }
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [round]);

  return { moment, follow, isSettled: ofRound === round && !isUnderWay(moment) };
}

function isUnderWay({ isPreviewComing, isPublishing }: ReportMoment): boolean {
  return isPreviewComing || isPublishing;
}

/** Null when the answer could not be had this time; the next look asks again. */
async function fetchMoment(address: string, signal: AbortSignal): Promise<ReportMoment | null> {
  try {
    const response = await fetch(address, { signal, cache: "no-store" });
    if (!response.ok) return null;
    const body: unknown = await response.json();
    return isMoment(body) ? body : null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError || signal.aborted) return null;
    throw error;
  }
}

function isMoment(value: unknown): value is ReportMoment {
  return typeof value === "object" && value !== null && "previewAt" in value && "isPreviewComing" in value;
}
