import { Section } from "#components/ui/section.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Growth } from "#lib/reports/growth.ts";
import { growthSentence } from "#lib/reports/growth-sentence.ts";

/** Whether the growth brought people, in a sentence; how it is computed stands on the overview. */
export function VerdictSection({ growth: { link, profile }, locale }: { growth: Growth; locale: string }) {
  return (
    <Section title={`Did it bring ${link?.subject ?? "people"}?`}>
      <Sentence>
        {link ? growthSentence(link.same, link.subject, locale) : "Too little to say: no whole week is known."}
      </Sentence>
      <p className="mt-1 text-fine text-faint">
        From the changes {link?.periodDays === 28 ? "of four weeks" : "of a week"} each ·{" "}
        <TextLink href={`/profiles/${profile.id}`}>on the overview, with the lines it rests on</TextLink>
      </p>
    </Section>
  );
}
