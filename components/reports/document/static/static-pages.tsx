import type { ReactElement } from "react";
import type { PageFiles } from "#components/reports/document/page-shell.tsx";
import { LockedPage } from "#components/reports/document/static/locked-page.tsx";
import { NoticePage } from "#components/reports/document/static/notice-page.tsx";

/** Pages that hold nothing of a report, by the name of their file. */
export function staticPages(files: PageFiles): Record<string, ReactElement> {
  return {
    // The same for a link that never was, one that was taken back and one that ran out (threats S6).
    "not-found": (
      <NoticePage heading="There is no report at this address." files={files}>
        <p>
          The link may have been taken back or have run out, or part of it is missing. Whoever sent it can send you
          another.
        </p>
      </NoticePage>
    ),
    preparing: (
      <NoticePage heading="This report is being prepared." files={files} lookAgainAfter={4}>
        <p>It takes a few seconds. This page looks again by itself.</p>
      </NoticePage>
    ),
    locked: <LockedPage problem={null} files={files} />,
    "locked-wrong": <LockedPage problem="That is not the password." files={files} />,
    // How long is filled in when it is sent.
    "locked-wait": <LockedPage problem="Too many tries. Try again in {wait}." files={files} />,
  };
}
