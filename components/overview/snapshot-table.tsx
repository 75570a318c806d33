import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { formatDate } from "#lib/display/dates.ts";
import { completenessText, sideText } from "#lib/display/list-text.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { SnapshotView } from "#lib/reports/overview.ts";

/** A list leads to its import where there is one to see. */
export type ListedSnapshot = Omit<SnapshotView, "importId"> & { importId?: string };
type SnapshotTableProps = { snapshots: ListedSnapshot[]; locale: string; timeZone: string };

/** In the order given. */
export function SnapshotTable({ snapshots, locale, timeZone }: SnapshotTableProps) {
  const change = (value: number | null) => (value === null ? "not comparable" : formatCount(value, locale));
  return (
    <table className={tableLook}>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            As of
          </th>
          {["List", "Is"].map((head) => (
            <th key={head} scope="col" className={`${headLook} max-sm:hidden`}>
              {head}
            </th>
          ))}
          {["People", "Joined", "Left"].map((head) => (
            <th key={head} scope="col" className={`${headLook} text-right`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {snapshots.map((snapshot) => (
          <tr key={`${snapshot.side} ${snapshot.observedAt} ${snapshot.importId ?? ""}`}>
            <th scope="row" className={`${cellLook} text-left font-medium whitespace-nowrap`}>
              {snapshot.importId === undefined ? (
                formatDate(snapshot.observedAt, locale, timeZone)
              ) : (
                <TextLink href={`/imports/${snapshot.importId}`}>
                  {formatDate(snapshot.observedAt, locale, timeZone)}
                </TextLink>
              )}
              <span className="block text-fine font-normal whitespace-normal text-faint sm:hidden">
                {sideText[snapshot.side]}, {completenessText[snapshot.completeness]}
              </span>
            </th>
            <td className={`${cellLook} max-sm:hidden`}>{sideText[snapshot.side]}</td>
            <td className={`${cellLook} text-soft max-sm:hidden`}>
              {completenessText[snapshot.completeness]}
              {snapshot.platformCount === null || snapshot.platformCount === snapshot.listed
                ? null
                : `; the platform counts ${formatCount(snapshot.platformCount, locale)}`}
            </td>
            <td className={`${cellLook} ${numberLook}`}>{formatCount(snapshot.listed, locale)}</td>
            <td className={`${cellLook} text-right ${snapshot.joined === null ? "text-faint" : ""}`}>
              {change(snapshot.joined)}
            </td>
            <td className={`${cellLook} text-right ${snapshot.left === null ? "text-faint" : ""}`}>
              {change(snapshot.left)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
