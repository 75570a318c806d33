"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { ReportMoment } from "#lib/reports/report-moment.ts";

/** What became of the last press on Publish; null = nothing is known of it, or nobody pressed. */
export type Published = { number: number } | "nothing" | null;

/**
 * Follows what was asked to be published, and draws the page anew when there is an issue: its number, its links and the
 * next plan stand there. `isSettled` = the moment is from after the last question, and nothing is under way.
 */
export function usePublishing({ issue }: ReportMoment, isSettled: boolean) {
  const router = useRouter();
  const seen = useRef(issue?.computedAt ?? null);
  // Of the latest issue when it was asked for another.
  const [asked, setAsked] = useState<{ before: string | null } | null>(null);
  const at = issue?.computedAt ?? null;

  useEffect(() => {
    if (!isSettled || seen.current === at) return;
    seen.current = at;
    router.refresh();
  }, [isSettled, at, router]);

  const published: Published =
    asked === null || !isSettled
      ? null
      : issue && issue.computedAt !== asked.before
        ? { number: issue.number }
        : "nothing";
  return { published, ask: () => setAsked({ before: at }) };
}
