type Term = { term: string; text: string; isCode: boolean };

/** Terms to the left and what they are to the right, one under the other on a phone. */
export function TermList({ lines }: { lines: Term[] }) {
  return (
    <dl className="max-w-prose">
      {lines.map(({ term, text, isCode }) => (
        <div key={term} className="grid gap-x-4 border-t border-line py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="text-faint">{term}</dt>
          <dd className={isCode ? "text-small break-all" : ""}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
