/** The "i" beside a figure, which opens without a script. `about` completes "About ...". */
export function InfoNote({ about, lines }: { about: string; lines: [term: string, text: string][] }) {
  return (
    <details className="info-note print:hidden">
      <summary aria-label={`About ${about}`}>i</summary>
      <dl>
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt className="text-fine text-faint">{term}</dt>
            <dd className="text-ink">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
