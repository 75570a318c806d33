import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { Section } from "#components/ui/section.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import type { Growth } from "#lib/reports/growth.ts";
import { growthInfos } from "#lib/reports/infos/growth-infos.ts";
import { prepareSilentAges, silentSentence } from "#lib/reports/prepare-silent-ages.ts";

/** Followers without a sign yet, by how long they have followed. */
export function SilentSection({ growth, locale }: { growth: Growth; locale: string }) {
  const ages = growth.hasNames ? prepareSilentAges(growth.ledger, locale) : null;
  if (!ages) {
    return (
      <Section title="No sign yet, and for how long">
        <Sentence>
          {growth.hasNames
            ? growth.ledger
              ? "Nobody is known to have stayed silent with time and posts enough."
              : "Who stays silent needs a list of followers."
            : "Who stays silent needs interactions received, with names."}
        </Sentence>
      </Section>
    );
  }
  const most = Math.max(...ages.map(({ people }) => people));
  return (
    <Section
      title="No sign yet, and for how long"
      says={
        <>
          {silentSentence(ages, locale)}{" "}
          <MeasureInfo about="followers without a sign" info={growthInfos.silent} locale={locale} />
        </>
      }
    >
      <table className={tableLook}>
        <caption className="sr-only">Followers without a sign yet, by how long they have followed</caption>
        <thead>
          <tr>
            <th scope="col" className={headLook}>
              Followed for
            </th>
            <td className={`${headLook} w-1/2 max-sm:hidden`} />
            <th scope="col" className={`${headLook} text-right`}>
              People
            </th>
            <th scope="col" className={`${headLook} text-right`}>
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {ages.map(({ name, people, count, share }) => (
            <tr key={name}>
              <th scope="row" className={`${cellLook} text-left font-normal whitespace-nowrap`}>
                {name}
              </th>
              <td aria-hidden="true" className={`${cellLook} max-sm:hidden`}>
                <span className="block h-3 bg-nominal" style={{ width: `${(100 * people) / most}%` }} />
              </td>
              <td className={`${cellLook} ${numberLook}`}>{count}</td>
              <td className={`${cellLook} ${numberLook}`}>{share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
