import type { Route } from "next";
import Link from "next/link";
import { type ReciprocitySearch, reciprocitySearchText } from "#components/reciprocity/reciprocity-search.ts";
import { withSearch } from "#components/ui/route.ts";
import { formatCount } from "#lib/display/numbers.ts";
import type { ReciprocityCorner } from "#lib/engagement/reciprocity-corner.ts";
import type { CornerTotals } from "#lib/reports/reciprocity.ts";
import { cornerTexts } from "#lib/reports/reciprocity-sentence.ts";

type CornerGridProps = { corners: CornerTotals; path: Route; search: ReciprocitySearch; locale: string };

const rows: { head: string; cells: ReciprocityCorner[][] }[] = [
  { head: "They give three or more", cells: [["friends"], ["supporters"]] },
  { head: "They give less", cells: [["sources"], ["courtesy", "distant"]] },
];

/** Giving across, taking down: each corner leads to its people. */
export function CornerGrid({ corners, path, search, locale }: CornerGridProps) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">People by what they give you and what you give them, in 180 days</caption>
      <thead>
        <tr className="text-left text-fine text-faint">
          <td className="w-[5.5rem] sm:w-[8rem]" />
          <th scope="col" className="pb-2 font-normal">
            You give three or more
          </th>
          <th scope="col" className="pb-2 pl-4 font-normal">
            You give less
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, cells }) => (
          <tr key={head} className="align-top">
            <th scope="row" className="border-t border-line py-4 pr-3 text-left text-fine font-normal text-faint">
              {head}
            </th>
            {cells.map((names) => (
              <td
                key={names.join()}
                className="border-t border-line py-2 pl-4 first-of-type:pl-0 [&:not(:last-child)]:border-r"
              >
                <div className="flex flex-wrap gap-x-8 gap-y-3">
                  {names.map((corner) => (
                    <Link
                      key={corner}
                      href={withSearch(path, reciprocitySearchText({ ...search, corner, page: 1 }))}
                      scroll={false}
                      aria-current={corner === search.corner ? "true" : undefined}
                      className="group block py-2"
                    >
                      <span
                        className={`block font-serif text-figure ${corner === "friends" || corner === "supporters" ? "text-genuine" : "text-ink"}`}
                      >
                        {formatCount(corners[corner].people, locale)}
                      </span>
                      <span className="block font-medium underline decoration-edge decoration-1 underline-offset-4 group-hover:decoration-current group-aria-[current]:decoration-2 group-aria-[current]:decoration-ink">
                        {cornerTexts[corner].name}
                      </span>
                      <span className="mt-1 block text-fine text-faint">{cornerTexts[corner].means}</span>
                    </Link>
                  ))}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
