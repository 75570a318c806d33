import type { SentencePart } from "#lib/reports/overview-sentence.ts";

const toneLook = {
  plain: undefined,
  nominal: "text-nominal",
  genuine: "text-genuine",
} satisfies Record<SentencePart["tone"], string | undefined>;

type SentencePartsProps = {
  parts: SentencePart[];
  /** The neutral of the count can be read in large letters only (WCAG 1.4.3); small ones have the next darker. */
  isSmall?: boolean;
};

/** A sentence in which the bare count and the people who engage have their colours. */
export function SentenceParts({ parts, isSmall = false }: SentencePartsProps) {
  return parts.map((part, index) =>
    part.tone === "plain" ? (
      part.text
    ) : (
      // The parts of one sentence never change places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={index} className={isSmall && part.tone === "nominal" ? "text-faint" : toneLook[part.tone]}>
        {part.text}
      </span>
    ),
  );
}
