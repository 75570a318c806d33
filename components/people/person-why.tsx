import type { ReactNode } from "react";
import { Section } from "#components/ui/section.tsx";
import { explainSentences, needSentences } from "#lib/reports/explain-sentences.ts";
import type { PersonPage } from "#lib/reports/person.ts";

/** The facts that a person's line rests on, and what would change it. */
export function PersonWhy({ page, locale, children }: { page: PersonPage; locale: string; children: ReactNode }) {
  const { reasons, needs, parameters } = page;
  const sentences = explainSentences({ reasons }, { locale, parameters });
  const changes = needSentences(needs, locale);
  return (
    <Section title="Why">
      {sentences.length === 0 ? (
        <p className="text-soft">Nothing is computed yet.</p>
      ) : (
        <ul className="grid gap-2 font-serif text-quote">
          {sentences.map((sentence) => (
            <li key={sentence} className="max-w-prose break-words">
              <bdi>{sentence}</bdi>
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 ? <p className="mt-4 max-w-prose text-small text-soft">{changes.join(" ")}</p> : null}
      <div className="mt-5">{children}</div>
    </Section>
  );
}
