import type { ReportSchedule } from "#lib/reports/next-issue.ts";

export type SubscriberView = {
  id: string;
  email: string;
  state: "asked" | "subscribed" | "ended";
  /** Since when that is so (ISO). */
  since: string;
  lastIssue: number;
  /** Words of the mail server; empty = a mail was begun and its end is not known; null = all is well. */
  failure: string | null;
};

/** How a report reaches people by itself. */
export type DeliveryView = {
  /** False for a live report, and for one from before there were definitions: it has no further issues. */
  hasIssues: boolean;
  schedule: ReportSchedule;
  nextIssueAt: string | null;
  timeZone: string;
  /** Whether this instance has a mail server. */
  sendsMail: boolean;
  subscribers: SubscriberView[];
  subscribersMax: number;
};
