import { PageHeading } from "#components/ui/page-heading.tsx";
import type { Headline as HeadlineText, SentencePart } from "#lib/reports/overview-sentence.ts";

const toneLook = {
  plain: undefined,
  nominal: "text-nominal",
  genuine: "text-genuine",
} satisfies Record<SentencePart["tone"], string | undefined>;

export function Headline({ headline }: { headline: HeadlineText }) {
  return (
    <PageHeading says={headline.says.length > 0 ? headline.says.join(" ") : undefined}>
      {headline.parts.map((part, index) => (
        // The parts of one sentence never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={index} className={toneLook[part.tone]}>
          {part.text}
        </span>
      ))}
    </PageHeading>
  );
}
