import { wholeSpan } from "#lib/reports/page-names.ts";

/** Which page this is, as far as its own links have to say so. */
export type PageAddress = {
  span: string;
  /** Null = always the latest one. */
  issue: number | null;
};

/** A page of the same report; relative, so that no page holds the secret of a link. */
export function addressOf({ span, issue }: PageAddress, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(more);
  if (span !== wholeSpan) query.set("span", span);
  if (issue !== null) query.set("issue", String(issue));
  return `?${query}`;
}
