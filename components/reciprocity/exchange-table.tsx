import { PersonName } from "#components/people/person-name.tsx";
import { personRoute } from "#components/people/person-route.ts";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { formatCount } from "#lib/display/numbers.ts";
import { balanceText, tieText } from "#lib/reports/exchange-text.ts";
import type { ExchangePerson } from "#lib/reports/reciprocity.ts";

type ExchangeTableProps = {
  caption: string;
  profile: { id: string; platform: string };
  people: ExchangePerson[];
  locale: string;
};

/** The people of a corner, and what went each way. */
export function ExchangeTable({ caption, profile, people, locale }: ExchangeTableProps) {
  return (
    <table className={tableLook}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            Person
          </th>
          <th scope="col" className={`${headLook} max-sm:hidden`}>
            Follows
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Given
          </th>
          <th scope="col" className={`${headLook} text-right`}>
            Received
          </th>
          <th scope="col" className={`${headLook} text-right max-sm:hidden`}>
            Balance
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row" className={`${cellLook} text-left font-normal`}>
              <PersonName
                platform={profile.platform}
                handle={person.handle}
                platformId={person.platformId}
                href={personRoute(profile.id, person.id)}
              />
              <span className="block text-fine text-faint sm:hidden">{tieText(person)}</span>
            </th>
            <td className={`${cellLook} text-soft max-sm:hidden`}>{tieText(person)}</td>
            <td className={`${cellLook} ${numberLook}`}>{formatCount(person.given, locale)}</td>
            <td className={`${cellLook} ${numberLook}`}>{formatCount(person.received, locale)}</td>
            <td className={`${cellLook} text-right whitespace-nowrap text-soft max-sm:hidden`}>
              {balanceText(person)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
