import { formatDay, formatDayRange } from "#lib/display/dates.ts";
import { countOf, formatCount } from "#lib/display/numbers.ts";
import { shortPostName } from "#lib/display/post-address.ts";
import { spikeQuestion } from "#lib/reports/prepare-gains.ts";
import type { Suggestion } from "#lib/reports/suggestion.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

/** What stood out and what is asked. It answers nothing: about half of such gains are honest. */
export function suggestionSentence(suggestion: Suggestion, locale: string): string {
  const { fromDay, toDay } = suggestion;
  const lastDay = shiftDay(toDay, -1);
  switch (suggestion.kind) {
    case "spike":
      return spikeQuestion(suggestion, locale);
    case "follow-burst": {
      const accounts = countOf(suggestion.follows, "account", "accounts", locale);
      const when =
        lastDay === fromDay
          ? `on ${formatDay(fromDay, locale)}`
          : `in the days ${formatDayRange(fromDay, lastDay, locale)}`;
      return `You followed ${accounts} ${when}. Was this a follow-for-follow campaign?`;
    }
    case "giveaway": {
      const people = countOf(suggestion.actors, "person", "people", locale);
      const usual = formatCount(Math.round(suggestion.usual), locale);
      const post = `the post ${shortPostName(suggestion.post)} of ${formatDay(fromDay, locale)}`;
      return `${people} acted on ${post}, against ${usual} on a usual one; most of them nowhere else and without words of their own. Was it a giveaway?`;
    }
  }
}
