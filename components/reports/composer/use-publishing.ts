"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { ReportMoment } from "#lib/reports/report-moment.ts";

/** Draws the page anew when an issue has been published: its number, its links and the next plan stand there. */
export function usePublishing({ isPublishing, issue }: ReportMoment): void {
  const router = useRouter();
  const seen = useRef(issue?.computedAt);
  useEffect(() => {
    if (isPublishing || seen.current === issue?.computedAt) return;
    seen.current = issue?.computedAt;
    router.refresh();
  }, [isPublishing, issue?.computedAt, router]);
}
