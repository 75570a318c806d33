import { countOf, formatCount, formatShare } from "#lib/display/numbers.ts";
import { type RateText, rateText } from "#lib/reports/prepare-follow-order.ts";
import type { FollowingValue } from "#lib/reports/reciprocity.ts";

export type ValueLine = { id: "came" | "wrote" | "shared" | "silent" | "courtesy"; label: string; rate: RateText };

/** What those I follow did for me, each as a count of them and a share; they overlap and do not add up. */
export function prepareFollowingValue(value: FollowingValue, locale: string): ValueLine[] {
  const labels = {
    came: "Came by unasked",
    wrote: "Wrote to you",
    shared: "Shared you",
    silent: "Gave nothing yet",
    courtesy: "Courtesy",
  };
  return (["came", "wrote", "shared", "silent", "courtesy"] as const).flatMap((id) => {
    const rate = rateText(value[id], value.people, locale);
    return rate ? [{ id, label: labels[id], rate }] : [];
  });
}

export function followingValueSentence({ people, came, silent }: FollowingValue, locale: string): string {
  if (people === 0) return "You follow nobody, as far as the lists show.";
  return `Of the ${countOf(people, "person", "people", locale)} you follow, ${formatCount(came, locale)} came by unasked at some time; ${formatCount(silent, locale)} gave nothing yet.`;
}

/** What the timeline is made of: genuine acts, exchange and noise of those I follow; null = they did nothing. */
export function followingNoiseSentence({ people, courtesy, acts }: FollowingValue, locale: string): string | null {
  const all = acts.genuine + acts.exchanged + acts.noise;
  const share = (value: number) => formatShare(value / all, locale);
  const crowd =
    people === 0 || courtesy === 0
      ? null
      : `${formatCount(courtesy, locale)} of those you follow fill your timeline out of courtesy: they follow back, and hardly anything went either way.`;
  const mix =
    all === 0
      ? null
      : `Of the ${countOf(all, "act", "acts", locale)} they did towards you, ${share(acts.genuine)} came unasked, ${share(acts.exchanged)} in exchange or for a prize, and ${share(acts.noise)} was noise.`;
  return [mix, crowd].filter((part) => part !== null).join(" ") || null;
}
