/** Sentences, one below the other, in the voice of the headline. */
export function Says({ sentences }: { sentences: string[] }) {
  return (
    <ul className="grid max-w-prose gap-2 font-serif text-quote">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
