export type LinkSummary = {
  id: string;
  label: string;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  /** By the database's clock, like the check at the door (threats I4). */
  alive: boolean;
  opens: number;
  lastOpenedAt: string | null;
  hasPassword: boolean;
  hasFreeDates: boolean;
  allowsCsv: boolean;
  showsPastIssues: boolean;
  /** Sites that may show the report in a frame. */
  embedOrigins: string[];
  /** Wrong passwords that were tried. */
  failedAttempts: number;
  lastFailedAt: string | null;
};

/** A link with what it opens. */
export type LiveLinkSummary = LinkSummary & {
  report: { id: string; title: string };
  profile: { id: string; handle: string; timeZone: string };
};

/** Frozen: each issue stays as it was published. Live: there is one, computed anew after every import. */
export const reportModes = ["frozen", "live"] as const;
export type ReportMode = (typeof reportModes)[number];

export type ReportSchedule = "none" | "weekly" | "monthly" | "each-import";

/** What a report said at one moment; the digest is of its content, in hexadecimal. */
export type IssueSummary = {
  number: number;
  /** Computed anew in its place; a frozen one never is. */
  isLive: boolean;
  publishedAt: string;
  computedAt: string;
  digest: string;
};

export type ReportSummary = {
  id: string;
  title: string;
  mode: ReportMode;
  schedule: ReportSchedule;
  createdAt: string;
  updatedAt: string;
  /** The latest that was published. */
  issue: IssueSummary | null;
  /** Of the latest issue; empty = nothing is published yet. */
  digest: string;
  links: LinkSummary[];
};
