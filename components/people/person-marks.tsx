import { TakeBack, type TakeBackState } from "#components/judgement/take-back.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { MarkKind } from "#lib/engagement/account.ts";
import type { LoggedJudgement } from "#lib/reports/judgement-log.ts";
import { describeJudge, describeJudgement, markWords } from "#lib/reports/judgement-text.ts";
import type { PersonMark } from "#lib/reports/person-mark.ts";

export type Unmark = (kind: MarkKind, previous: TakeBackState, form: FormData) => Promise<TakeBackState>;

type PersonMarksProps = { name: string; marks: PersonMark[]; log: LoggedJudgement[]; unmark: Unmark; locale: string };

/** What the owner says of somebody, and everything they ever said. */
export function PersonMarks({ name, marks, log, unmark, locale }: PersonMarksProps) {
  return (
    <>
      {marks.length === 0 ? (
        <p className="text-small text-soft">Nothing. The model's own word counts.</p>
      ) : (
        <ul className="border-b border-line">
          {marks.map((mark) => (
            <li key={mark.kind} className="border-t border-line py-3">
              <p className="break-words">
                <span className="inline-block font-medium first-letter:uppercase">{markWords[mark.kind]}</span>
                {mark.community ? (
                  <>
                    : <bdi>{mark.community.name}</bdi>
                  </>
                ) : null}
              </p>
              <p className="text-small break-words text-soft">
                <bdi>{mark.reason}</bdi>
              </p>
              <p className="mt-1 flex flex-wrap items-center justify-between gap-2 text-fine break-words text-faint">
                <span>
                  {describeJudge(mark.by)} · <LocalTime instant={mark.at} locale={locale} />
                </span>
                <TakeBack
                  about={`${name} is ${markWords[mark.kind]}`}
                  consequence="The model's own word counts for them again. The log keeps both."
                  act={unmark.bind(null, mark.kind)}
                />
              </p>
            </li>
          ))}
        </ul>
      )}
      {log.length > 0 ? (
        <>
          <h3 className="mt-6 mb-1 font-medium">Log</h3>
          <ol className="grid gap-2 text-small text-soft">
            {log.map(({ id, entry, reason, by, at }) => {
              const told = describeJudgement(entry, locale);
              return (
                <li key={id} className="break-words">
                  {told.before}
                  {told.name === null ? null : <bdi>{told.name}</bdi>}
                  {told.after}
                  {reason === "" ? null : (
                    <>
                      {" "}
                      <bdi>{reason}</bdi>
                    </>
                  )}
                  <span className="block text-fine text-faint">
                    {describeJudge(by)} · <LocalTime instant={at} locale={locale} />
                  </span>
                </li>
              );
            })}
          </ol>
        </>
      ) : null}
    </>
  );
}
