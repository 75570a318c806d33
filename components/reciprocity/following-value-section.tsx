import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { FigureTile } from "#components/ui/figure-tile.tsx";
import { Section } from "#components/ui/section.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { reciprocityInfos } from "#lib/reports/infos/reciprocity-infos.ts";
import {
  followingNoiseSentence,
  followingValueSentence,
  prepareFollowingValue,
} from "#lib/reports/prepare-following-value.ts";
import type { Reciprocity } from "#lib/reports/reciprocity.ts";

/** What comes back from those I follow. */
export function FollowingValueSection({ reciprocity, locale }: { reciprocity: Reciprocity; locale: string }) {
  const { value, knows } = reciprocity;
  const title = "What comes from those you follow";
  if (!knows.received || value.people === 0) {
    return (
      <Section title={title}>
        <Sentence>
          {knows.received
            ? knows.following
              ? "You follow nobody, as far as the lists show."
              : "Whom you follow is not in these files: that takes a list of those you follow."
            : "What they did for you is not in these files: that takes interactions received, with names."}
        </Sentence>
      </Section>
    );
  }
  const noise = followingNoiseSentence(value, locale);
  return (
    <Section
      title={title}
      says={
        <>
          {followingValueSentence(value, locale)}{" "}
          <MeasureInfo about="what comes from those you follow" info={reciprocityInfos.value} locale={locale} />
        </>
      }
    >
      <dl className="grid grid-cols-2 gap-px border-y border-line bg-line sm:grid-cols-5 [&>*]:bg-paper [&>*]:px-4 [&>*]:py-5 max-sm:[&>*:nth-child(odd)]:pl-0 sm:[&>*:first-child]:pl-0 max-sm:[&>*:last-child]:col-span-2">
        {prepareFollowingValue(value, locale).map(({ id, label, rate }) => (
          <FigureTile
            key={id}
            label={label}
            value={rate.value}
            note={
              <>
                {rate.cases}
                <span className="block">{rate.interval}</span>
              </>
            }
            tone={id === "came" ? "genuine" : "ink"}
          />
        ))}
      </dl>
      {noise ? (
        <div className="mt-5">
          <Sentence>{noise}</Sentence>
        </div>
      ) : null}
    </Section>
  );
}
