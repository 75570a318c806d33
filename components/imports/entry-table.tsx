import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { evidenceText } from "#lib/display/evidence-text.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import type { ImportPreview } from "#lib/reports/import-view.ts";

type EntryTableProps = { entries: ImportPreview["entries"]; ignored: number; locale: string };

/** Per file what was recognised: rows = taken + repeated + unreadable. */
export function EntryTable({ entries, ignored, locale }: EntryTableProps) {
  const number = `${cellLook} ${numberLook}`;
  const withRows = entries.filter((entry) => entry.rows > 0);
  const others = entries.filter((entry) => entry.rows === 0).map((entry) => entry.member ?? entry.file);
  return (
    <>
      <table className={tableLook}>
        <thead>
          <tr>
            <th scope="col" className={headLook}>
              File
            </th>
            <th scope="col" className={`${headLook} max-sm:hidden`}>
              Holds
            </th>
            {["Rows", "Taken", "Repeated", "Unreadable"].map((head) => (
              <th
                key={head}
                scope="col"
                className={`${headLook} text-right ${head === "Rows" || head === "Taken" ? "" : "max-sm:hidden"}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {withRows.map((entry) => (
            <tr key={`${entry.file} ${entry.member ?? ""} ${entry.format}`}>
              <th scope="row" className={`${cellLook} text-left font-medium [overflow-wrap:anywhere]`}>
                <bdi>{entry.member ?? entry.file}</bdi>
                {entry.member === null ? null : (
                  <bdi className="block text-fine font-normal text-faint">in {entry.file}</bdi>
                )}
                <span className="block text-fine font-normal text-faint sm:hidden">{evidenceText(entry.evidence)}</span>
              </th>
              <td className={`${cellLook} text-soft max-sm:hidden`}>{evidenceText(entry.evidence)}</td>
              <td className={number}>{formatCount(entry.rows, locale)}</td>
              <td className={number}>{formatCount(entry.usable, locale)}</td>
              <td className={`${number} max-sm:hidden`}>{formatCount(entry.merged, locale)}</td>
              <td className={`${number} max-sm:hidden ${entry.flagged > 0 ? "text-mark" : ""}`}>
                {formatCount(entry.flagged, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > 0 ? (
        <p className="mt-3 max-w-prose text-small text-faint [overflow-wrap:anywhere]">
          Read for what they say about the export: <bdi>{others.join(", ")}</bdi>
        </p>
      ) : null}
      {ignored > 0 ? (
        <p className="mt-3 text-small text-faint">
          {countOf(ignored, "other file", "other files", locale)} in the export {ignored === 1 ? "was" : "were"} left
          unread.
        </p>
      ) : null}
    </>
  );
}
