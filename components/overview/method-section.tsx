import { Section } from "#components/ui/section.tsx";
import { TermList } from "#components/ui/term-list.tsx";
import type { MethodLine } from "#lib/reports/prepare-method.ts";

/** How the figures were computed, and what they do not rest on. */
export function MethodSection({ lines }: { lines: MethodLine[] }) {
  return (
    <Section title="How this is computed">
      <TermList lines={lines} />
    </Section>
  );
}
