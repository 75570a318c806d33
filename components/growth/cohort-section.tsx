import type { Route } from "next";
import { type GrowthSearch, growthSearchText } from "#components/growth/growth-search.ts";
import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { ChoiceLinks } from "#components/ui/choice-links.tsx";
import { withSearch } from "#components/ui/route.ts";
import { Section } from "#components/ui/section.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { origins } from "#lib/engagement/origin.ts";
import { prepareCohortRow } from "#lib/reports/cohort-text.ts";
import { growthInfos } from "#lib/reports/infos/growth-infos.ts";
import { type CohortInput, prepareCohorts } from "#lib/reports/prepare-cohorts.ts";
import { originNames } from "#lib/reports/prepare-survival.ts";

type CohortSectionProps = {
  input: CohortInput;
  hasNames: boolean;
  hasFollowing: boolean;
  search: GrowthSearch;
  path: Route;
  locale: string;
};

const shown = 12;

/** Those who joined in one month, and what became of them. */
export function CohortSection({ input, hasNames, hasFollowing, search, path, locale }: CohortSectionProps) {
  const cohorts = prepareCohorts(input, search.origin);
  const to = (changes: Partial<GrowthSearch>) => withSearch(path, growthSearchText({ ...search, ...changes }));
  const rows = (search.every ? cohorts : cohorts.slice(0, shown)).map((cohort) => prepareCohortRow(cohort, locale));
  return (
    <Section
      title="By month of joining"
      says={
        <>
          Who of a month’s newcomers is still here
          {hasNames ? ", and who came by unasked within 90 days." : "; who came by needs interactions with names."}{" "}
          <MeasureInfo about="months of joining" info={growthInfos.cohorts} locale={locale} />
        </>
      }
    >
      {hasFollowing ? (
        <div className="mb-4">
          <ChoiceLinks
            label="Where they came from"
            current={search.origin}
            choices={(["all", ...origins] as const).map((origin) => ({
              id: origin,
              label: originNames[origin],
              href: to({ origin, every: false }),
            }))}
          />
        </div>
      ) : null}
      {rows.length === 0 ? (
        <p className="border-t border-line py-4 text-soft">Nobody of whom it is known when they joined.</p>
      ) : (
        <table className={tableLook}>
          <caption className="sr-only">Followers by month of joining</caption>
          <thead>
            <tr>
              <th scope="col" className={headLook}>
                Month
              </th>
              <th scope="col" className={`${headLook} text-right`}>
                Joined
              </th>
              <th scope="col" className={`${headLook} text-right`}>
                Still here
              </th>
              <th scope="col" className={`${headLook} text-right`}>
                Came by unasked
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.month}>
                <th scope="row" className={`${cellLook} text-left font-normal whitespace-nowrap`}>
                  {row.name}
                </th>
                <td className={`${cellLook} ${numberLook}`}>{row.joined}</td>
                <td className={`${cellLook} ${numberLook}`}>{row.here}</td>
                <td className={`${cellLook} text-right`}>
                  {row.share === null ? null : <span className="text-genuine">{row.share} </span>}
                  <span className="text-fine text-faint sm:whitespace-nowrap">{row.says}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {cohorts.length > shown && !search.every ? (
        <div className="mt-4">
          <ButtonLink href={to({ every: true })}>Show all {cohorts.length} months</ButtonLink>
        </div>
      ) : null}
    </Section>
  );
}
