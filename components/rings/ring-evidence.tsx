import { PersonName } from "#components/people/person-name.tsx";
import { personRoute } from "#components/people/person-route.ts";
import { cellLook, headLook, numberLook, tableLook } from "#components/ui/table-look.ts";
import { formatCount, unknownText } from "#lib/display/numbers.ts";
import { delayText, findingSentence, ringWords, spanText } from "#lib/reports/ring-text.ts";
import type { RingFinding } from "#lib/reports/rings.ts";

type RingEvidenceProps = {
  finding: RingFinding;
  /** People of the whole ring, who need not all be in one finding. */
  ringSize: number;
  profileId: string;
  platform: string;
  locale: string;
};

/** What was seen of a ring in one half-year, person by person. */
export function RingEvidence({ finding, ringSize, profileId, platform, locale }: RingEvidenceProps) {
  const count = (value: number | null) => (value === null ? unknownText : formatCount(value, locale));
  return (
    <div>
      <p className="max-w-prose text-soft">
        <span className="text-ink">{spanText(finding, locale)}</span> · {ringWords[finding.kind]}.{" "}
        {findingSentence(finding, ringSize, locale)}
      </p>
      <table className={`${tableLook} mt-5`}>
        <caption className="sr-only">The people of this ring, {spanText(finding, locale)}</caption>
        <thead>
          <tr>
            <th scope="col" className={headLook}>
              Person
            </th>
            <th scope="col" className={`${headLook} text-right`}>
              Your posts
            </th>
            <th scope="col" className={`${headLook} text-right`}>
              After posting
            </th>
            <th scope="col" className={`${headLook} text-right max-sm:hidden`}>
              Acts
            </th>
            <th scope="col" className={`${headLook} text-right max-sm:hidden`}>
              In own words
            </th>
            <th scope="col" className={`${headLook} text-right`}>
              You gave
            </th>
          </tr>
        </thead>
        <tbody>
          {finding.members.map((member) => (
            <tr key={member.personId}>
              <th scope="row" className={`${cellLook} text-left font-normal`}>
                <PersonName
                  platform={platform}
                  handle={member.handle}
                  platformId={member.platformId}
                  href={personRoute(profileId, member.personId)}
                />
              </th>
              <td className={`${cellLook} ${numberLook}`}>{count(member.posts)}</td>
              <td className={`${cellLook} ${numberLook}`}>{delayText(member.medianMinutes, locale)}</td>
              <td className={`${cellLook} ${numberLook} max-sm:hidden`}>{count(member.acts)}</td>
              <td className={`${cellLook} ${numberLook} max-sm:hidden`}>{count(member.strong)}</td>
              <td className={`${cellLook} ${numberLook}`}>{count(member.given)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
