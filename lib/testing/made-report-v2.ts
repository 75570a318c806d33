import { withOpening } from "#lib/reports/index-lines.ts";
import { ledgerChanges as changesOfLedger } from "#lib/reports/ledger-history.ts";
import type { Overview } from "#lib/reports/overview.ts";
import type { ReportContentV2 } from "#lib/reports/report-content-v2.ts";
import { dayOf } from "#lib/reports/utc-days.ts";

/** What a report of version 2 said of an overview. Null = there was nothing to show. */
export function freezeOverview(overview: Overview, title: string, publishedAt: Date): ReportContentV2 | null {
  const { range, asOf, measures, model, profile, series: lines } = overview;
  if (!range || range.preset === "custom" || !asOf || !measures || !model) return null;
  const inside = (at: string) => dayOf(at) >= range.fromDay && dayOf(at) < range.toDay;
  return {
    version: 2,
    title,
    subject: { platform: profile.platform, handle: profile.handle },
    publishedAt: publishedAt.toISOString(),
    asOf,
    range: { ...range, preset: range.preset },
    tiers: overview.tiers,
    model,
    measures,
    followers: overview.followers,
    following: overview.following,
    unasked: overview.unasked,
    span: overview.span,
    leftMayBeRenamed: overview.leftMayBeRenamed,
    series: {
      // Between two lists the line passes the first day; the list before it stays behind.
      followers: withOpening(lines.followers, range),
      people: lines.people.filter((point) => inside(point.day)),
      interactions: lines.interactions.filter((point) => inside(point.day)),
      ledgers: lines.ledgers.filter((ledger) => inside(ledger.at)),
    },
    ledgerChanges: changesOfLedger(measures.ledger, lines.ledgers, range.fromDay),
    growth: overview.growth,
    posts: overview.posts,
    lists: overview.snapshots.filter((snapshot) => inside(snapshot.observedAt)).map(({ importId: _, ...list }) => list),
    missing: overview.missing,
  };
}
