import type { SentencePart } from "#lib/reports/overview-sentence.ts";

const toneLook = {
  plain: undefined,
  nominal: "text-nominal",
  genuine: "text-genuine",
} satisfies Record<SentencePart["tone"], string | undefined>;

/** A sentence in which the bare count and the people who engage have their colours. */
export function SentenceParts({ parts }: { parts: SentencePart[] }) {
  return parts.map((part, index) =>
    part.tone === "plain" ? (
      part.text
    ) : (
      // The parts of one sentence never change places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={index} className={toneLook[part.tone]}>
        {part.text}
      </span>
    ),
  );
}
