import { countOf, formatShare } from "#lib/display/numbers.ts";
import type { FirstFollower } from "#lib/reports/reciprocity.ts";

const parts = [
  { id: "you", label: "You first", look: "bg-nominal" },
  { id: "they", label: "They first", look: "bg-genuine" },
  { id: "unknown", label: "Not known", look: "bg-line" },
] as const;

/** Mutual follows as one bar, parts in proportion, with their counts below; the counts add up to the bar. */
export function FirstFollowerBar({ first, locale }: { first: FirstFollower; locale: string }) {
  const all = first.you + first.they + first.unknown;
  if (all === 0) return null;
  return (
    <>
      <div aria-hidden="true" className="flex h-[1.625rem] gap-px">
        {parts.map(({ id, look }) =>
          first[id] > 0 ? <span key={id} className={look} style={{ flexGrow: first[id], flexBasis: 2 }} /> : null,
        )}
      </div>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {parts.map(({ id, label, look }) => (
          <div key={id}>
            <dt className="flex items-center gap-2 text-small text-soft">
              <span aria-hidden="true" className={`size-2 rounded-dot ${look}`} />
              {label}
            </dt>
            <dd>
              {countOf(first[id], "person", "people", locale)}{" "}
              <span className="text-fine text-faint">{formatShare(first[id] / all, locale)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
