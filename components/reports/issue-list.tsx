import { LocalTime } from "#components/ui/local-time.tsx";
import type { IssueSummary } from "#lib/reports/report-summary.ts";

/** What was published, latest first. */
export function IssueList({ issues, locale }: { issues: IssueSummary[]; locale: string }) {
  if (issues.length === 0) return <p className="text-soft">Nothing is published yet, so no link shows anything.</p>;
  return (
    <ul className="border-b border-line">
      {issues.map((issue) => (
        <li
          key={issue.number}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-3 text-small"
        >
          <span className="text-body font-medium">Issue {issue.number}</span>
          <span className="text-faint">
            {issue.isLive ? "live, computed" : "frozen, published"}{" "}
            <LocalTime instant={issue.isLive ? issue.computedAt : issue.publishedAt} locale={locale} />
          </span>
          <span className="text-faint sm:ml-auto">
            digest <code title={issue.digest}>{issue.digest.slice(0, 12)}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
