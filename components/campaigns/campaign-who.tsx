import type { Route } from "next";
import { type CampaignSearch, campaignSearchText } from "#components/campaigns/campaign-search.ts";
import { PersonName } from "#components/people/person-name.tsx";
import { personRoute } from "#components/people/person-route.ts";
import { Pager } from "#components/ui/pager.tsx";
import { withSearch } from "#components/ui/route.ts";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { formatDate } from "#lib/display/dates.ts";
import type { CampaignView } from "#lib/reports/campaigns.ts";

type CampaignWhoProps = { view: CampaignView; search: CampaignSearch; path: Route; locale: string };

/** The people behind one number, who came first first. */
export function CampaignWho({ view, search, path, locale }: CampaignWhoProps) {
  const { who, profile } = view;
  if (who.total === 0) return <p className="text-soft">Nobody.</p>;
  return (
    <>
      <table className={`${tableLook} max-w-prose`}>
        <thead>
          <tr>
            <th scope="col" className={headLook}>
              Person
            </th>
            <th scope="col" className={`${headLook} text-right`}>
              Came
            </th>
          </tr>
        </thead>
        <tbody>
          {who.people.map((person) => {
            const date = formatDate(new Date(person.cameBy).toISOString(), locale, "UTC");
            return (
              <tr key={person.personId}>
                <th scope="row" className={`${cellLook} text-left font-normal`}>
                  <PersonName
                    platform={profile.platform}
                    handle={person.handle}
                    platformId={person.platformId}
                    href={personRoute(profile.id, person.personId)}
                  />
                </th>
                <td className={`${cellLook} ${numberLook} text-soft`}>{person.isExact ? date : `by ${date}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Pager
        page={who.page}
        pageSize={who.pageSize}
        total={who.total}
        to={(page) => withSearch(path, `${campaignSearchText({ ...search, page })}#who`)}
        locale={locale}
      />
    </>
  );
}
