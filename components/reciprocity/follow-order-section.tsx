import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { FirstFollowerBar } from "#components/reciprocity/first-follower-bar.tsx";
import { FollowBackTable } from "#components/reciprocity/follow-order.tsx";
import { Section } from "#components/ui/section.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { reciprocityInfos } from "#lib/reports/infos/reciprocity-infos.ts";
import { firstFollowerSentence, prepareFollowBacks } from "#lib/reports/prepare-follow-order.ts";
import type { Reciprocity } from "#lib/reports/reciprocity.ts";

/** Who followed first, and how often a follow is answered by a follow. */
export function FollowOrderSection({ reciprocity, locale }: { reciprocity: Reciprocity; locale: string }) {
  const { knows, first, followBack } = reciprocity;
  if (!knows.followers || !knows.following) {
    const missing = knows.followers ? "those you follow" : knows.following ? "followers" : "both sides";
    return (
      <Section title="Who followed first">
        <Sentence>
          Who followed first and who followed back is not in these files: that takes a complete list of {missing}.
        </Sentence>
      </Section>
    );
  }
  return (
    <>
      <Section
        title="Who followed first"
        says={
          <>
            {firstFollowerSentence(first, locale)}{" "}
            <MeasureInfo about="who followed first" info={reciprocityInfos.first} locale={locale} />
          </>
        }
      >
        <FirstFollowerBar first={first} locale={locale} />
      </Section>
      <Section
        title="A follow for a follow"
        says={
          <>
            How often a follow is answered by one.{" "}
            <MeasureInfo about="following back" info={reciprocityInfos.followBack} locale={locale} />
          </>
        }
      >
        <FollowBackTable rows={prepareFollowBacks(followBack, locale)} />
      </Section>
    </>
  );
}
