import { type ListedSnapshot, SnapshotTable } from "#components/overview/snapshot-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Section } from "#components/ui/section.tsx";
import { countOf } from "#lib/display/numbers.ts";

type ListsSectionProps = { snapshots: ListedSnapshot[]; locale: string; timeZone: string };

const shownAtOnce = 10;

/** The lists that everything rests on, the newest at once and the others when asked for. */
export function ListsSection({ snapshots, locale, timeZone }: ListsSectionProps) {
  const newestFirst = snapshots.toSorted((a, b) => b.observedAt.localeCompare(a.observedAt));
  const earlier = newestFirst.slice(shownAtOnce);
  return (
    <Section
      title="The lists behind it"
      says="Each list as it stood when the platform made it, and what changed since the complete one before."
    >
      <SnapshotTable snapshots={newestFirst.slice(0, shownAtOnce)} locale={locale} timeZone={timeZone} />
      {earlier.length > 0 ? (
        <div className="mt-4 flex flex-wrap gap-y-4 text-small text-soft">
          <Disclosure label={countOf(earlier.length, "earlier list", "earlier lists", locale)}>
            <SnapshotTable snapshots={earlier} locale={locale} timeZone={timeZone} />
          </Disclosure>
        </div>
      ) : null}
    </Section>
  );
}
