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
};

export type ReportSummary = { id: string; title: string; createdAt: string; digest: string; links: LinkSummary[] };
