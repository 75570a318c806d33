import { stateText } from "#components/imports/state-text.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { formatDate } from "#lib/display/dates.ts";
import { formatCount } from "#lib/display/numbers.ts";
import { problemText } from "#lib/display/problem-text.ts";
import type { ImportView } from "#lib/reports/import-view.ts";

/** Every attempt with its outcome: nobody has to trust a message that has gone. */
export function ImportHistory({ imports, locale }: { imports: ImportView[]; locale: string }) {
  return (
    <table className={tableLook}>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            Uploaded
          </th>
          <th scope="col" className={`${headLook} max-sm:hidden`}>
            Files
          </th>
          <th scope="col" className={headLook}>
            Outcome
          </th>
          <th scope="col" className={`${headLook} max-sm:hidden`}>
            State of
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Rows
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map((item) => (
          <tr key={item.id}>
            <th scope="row" className={`${cellLook} text-left font-medium sm:whitespace-nowrap`}>
              <TextLink href={`/imports/${item.id}`}>
                <LocalTime instant={item.createdAt} locale={locale} />
              </TextLink>
              <bdi className="block text-fine font-normal text-faint [overflow-wrap:anywhere] sm:hidden">
                {fileNames(item)}
              </bdi>
            </th>
            <td className={`${cellLook} text-soft [overflow-wrap:anywhere] max-sm:hidden`}>
              <bdi>{fileNames(item)}</bdi>
            </td>
            <td className={`${cellLook} max-w-prose`}>
              {stateText[item.state]}
              <Reason view={item} />
            </td>
            <td className={`${cellLook} text-soft whitespace-nowrap max-sm:hidden`}>
              {formatDate(item.observedAt, locale, "UTC")}
            </td>
            <td className={`${cellLook} ${numberLook}`}>
              {item.accounting ? (
                formatCount(item.accounting.rows, locale)
              ) : (
                <span className="text-faint">not read</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reason({ view }: { view: ImportView }) {
  const first = view.problems[0];
  if (!first || (view.state !== "refused" && view.state !== "failed")) return null;
  return <bdi className="block text-small text-soft [overflow-wrap:anywhere]">{problemText(first)}</bdi>;
}

function fileNames({ files }: ImportView): string {
  const [first, ...rest] = files;
  if (!first) return "no files";
  return rest.length === 0 ? first.name : `${first.name} and ${rest.length} more`;
}
