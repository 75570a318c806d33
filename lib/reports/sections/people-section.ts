import { formatDay } from "#lib/display/dates.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import { type ActType, actTypes } from "#lib/engagement/types.ts";
import { kindsInWords } from "#lib/reports/act-words.ts";
import { sectionNames } from "#lib/reports/report-definition.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";
import type { Facts, SectionContext } from "#lib/reports/sections/section-context.ts";
import { tableBlock } from "#lib/reports/table-block.ts";

/** Who came back most, by name or pseudonym, and what they did. */
export function peopleSection({ people, total }: Facts<"people">, { content, locale }: SectionContext): ReportSection {
  const section: ReportSection = {
    id: "people",
    title: sectionNames.people,
    says: null,
    info: {
      formula:
        "People by the person test, with what they did unasked. First who came in most spans of 28 days, then on most days, then most often.",
      window: "The range of the report; the spans are counted back from its end.",
      tier: "Interactions received, with names.",
      dateRule: "Days are UTC days.",
    },
    blocks: [],
  };
  if (people.length === 0) {
    return { ...section, blocks: [{ kind: "note", text: "Nobody is known to have come by unasked in this time." }] };
  }
  const rest = total > people.length ? ` The first ${formatCount(people.length, locale)} of them:` : "";
  const pseudonyms =
    content.names === "hidden" ? " Names are replaced by pseudonyms, which stay the same within this report." : "";
  return {
    ...section,
    says: `${countOf(total, "person", "people", locale)} came by unasked.${pseudonyms}${rest}`,
    blocks: [
      tableBlock(
        "people",
        sectionNames.people,
        [{ head: "Person" }, { head: "What they did", isText: true }, { head: "Days" }, { head: "Last" }],
        people.map(({ name, acts, days, lastDay }) => [
          name,
          kindsInWords(kindsOf(acts), locale),
          formatCount(days, locale),
          formatDay(lastDay, locale),
        ]),
      ),
    ],
  };
}

function kindsOf(acts: readonly { type: string; count: number }[]): Partial<Record<ActType, number>> {
  const kinds: Partial<Record<ActType, number>> = {};
  for (const type of actTypes) kinds[type] = acts.find((act) => act.type === type)?.count ?? 0;
  return kinds;
}
