import type { Route } from "next";
import { campaignSearchText } from "#components/campaigns/campaign-search.ts";
import { withSearch } from "#components/ui/route.ts";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { CampaignStep } from "#lib/reports/campaigns.ts";
import type { WaterfallRow } from "#lib/reports/prepare-campaign.ts";

type WaterfallTableProps = {
  caption: string;
  rows: WaterfallRow[];
  path: Route;
  /** Whose names are shown below. */
  shown: CampaignStep;
};

/** One step below the other: a bar, the number and where it comes from. The number leads to the people. */
export function WaterfallTable({ caption, rows, path, shown }: WaterfallTableProps) {
  return (
    <table className={`${tableLook} sm:table-fixed`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            Step
          </th>
          <th scope="col" className={`${headLook} w-1/2 max-sm:hidden`}>
            <span className="sr-only">Length</span>
          </th>
          <th scope="col" className={`${headLook} text-right sm:w-24`}>
            People
          </th>
          <th scope="col" className={`${headLook} text-right sm:w-16`}>
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={`${cellLook} text-left font-normal`}>
              <span className={row.tone === "genuine" ? "font-medium text-genuine" : "font-medium"}>{row.label}</span>
              <span className="block text-fine text-faint">{row.window}</span>
              {row.note ? <span className="block text-fine text-soft">{row.note}</span> : null}
            </th>
            <td className={`${cellLook} max-sm:hidden`}>
              <span
                aria-hidden="true"
                className={`block h-4 rounded-dot ${row.tone === "genuine" ? "bg-genuine" : "bg-nominal"}`}
                style={{ width: `${row.length * 100}%`, minWidth: row.length > 0 ? 2 : 0 }}
              />
            </td>
            <td className={`${cellLook} ${numberLook}`}>
              {row.count === null ? (
                <span className="text-fine text-faint">not known</span>
              ) : row.id === "follows" || row.count === "0" ? (
                row.count
              ) : (
                <span className={row.id === shown ? "font-medium" : undefined}>
                  <TextLink href={withSearch(path, `${campaignSearchText({ step: row.id, page: 1 }) || "?"}#who`)}>
                    {row.count}
                    <span className="sr-only"> people: {row.label}. Show them</span>
                  </TextLink>
                </span>
              )}
              {row.of ? <span className="block text-fine text-faint">{row.of}</span> : null}
            </td>
            <td className={`${cellLook} ${numberLook} text-soft`}>{row.share}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
