import type { Route } from "next";
import { settingsSearchText } from "#components/settings/settings-search.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { withSearch } from "#components/ui/route.ts";
import type { JudgementLogPage } from "#lib/reports/judgement-log.ts";
import { describeJudge, describeJudgement } from "#lib/reports/judgement-text.ts";

/** What was judged or taken back, newest first: the sentence, the reason, who and when. */
export function JudgementList({ log, path, locale }: { log: JudgementLogPage; path: Route; locale: string }) {
  if (log.total === 0) {
    return <p className="text-soft">Nothing was overruled, named or changed yet. All figures are the model's own.</p>;
  }
  return (
    <>
      <ol className="border-b border-line">
        {log.entries.map(({ id, entry, reason, by, at }) => {
          const { before, name, after } = describeJudgement(entry, locale);
          return (
            <li key={id} className="grid gap-x-8 gap-y-1 border-t border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
              <p className="min-w-0 break-words">
                {before}
                {name === null ? null : <bdi className="font-medium">{name}</bdi>}
                {after}
                {reason === "" ? null : (
                  <span className="block text-small text-soft">
                    Reason: <bdi>{reason}</bdi>
                  </span>
                )}
              </p>
              <p className="text-small text-faint sm:text-right">
                <LocalTime instant={at} locale={locale} />
                <span className="block break-words">{describeJudge(by)}</span>
              </p>
            </li>
          );
        })}
      </ol>
      <Pager
        page={log.page}
        pageSize={log.pageSize}
        total={log.total}
        to={(page) => withSearch(path, settingsSearchText({ log: page }))}
        locale={locale}
      />
    </>
  );
}
