import { Section } from "#components/ui/section.tsx";
import type { MethodLine } from "#lib/reports/prepare-method.ts";

/** How the figures were computed, and what they do not rest on. */
export function MethodSection({ lines }: { lines: MethodLine[] }) {
  return (
    <Section title="How this is computed">
      <dl className="max-w-prose">
        {lines.map(({ term, text, isCode }) => (
          <div key={term} className="grid gap-x-4 border-t border-line py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <dt className="text-faint">{term}</dt>
            <dd className={isCode ? "text-small break-all" : ""}>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
