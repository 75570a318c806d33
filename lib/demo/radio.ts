import { seededChance } from "#lib/demo/chance.ts";
import type { DemoHistory } from "#lib/demo/history.ts";
import { attend, keepCrowd, keepQuiet, passBy, takePart } from "#lib/demo/regulars.ts";
import { Story } from "#lib/demo/story.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs, hourMs } from "#lib/engagement/days.ts";

const weekMs = 7 * dayMs;
const firstList = Date.UTC(2025, 6, 27, 20);
const lists = 41;

/** A small radio that people follow because they listen: when followers come, people come with them. */
export function tellRadio(): DemoHistory {
  const story = new Story(seededChance(31), firstList + (lists - 1) * weekMs);
  const { chance } = story;
  story.publish("show", firstList - 35 * dayMs, 2.3);
  const regulars = keepCrowd(story, 34, firstList - 35 * dayMs);
  passBy(story, 1);
  keepQuiet(story, 260, 1, firstList);
  for (const [index, handle] of regulars.entries()) {
    story.iFollow(handle, firstList - (200 + index) * dayMs);
    if (index < 12) attend(story, handle, firstList - 5 * weekMs, story.asOf, 16);
  }

  for (let week = firstList; week < story.asOf; week += weekMs) {
    // Some weeks a guest brings a crowd, some weeks nobody new listens.
    const joiners = chance.happens(0.35) ? chance.count(12, 24) : chance.count(1, 6);
    for (let index = 0; index < joiners; index += 1) {
      const handle = story.newHandle();
      const since = Math.round(week + chance.between(0.5, 5.5) * dayMs);
      story.follow(handle, since);
      if (!chance.happens(0.62)) continue;
      const [show] = story.postsBetween(since - 3 * dayMs, since);
      if (show) story.comes(handle, "comment", since + chance.count(1, 20) * hourMs, show, story.newComment());
      takePart(story, handle, { from: since, to: story.asOf, share: 0.4, words: 0.3 });
    }
  }
  return story.tell("sample.radio", radioListedAt());
}

export function radioListedAt(): Instant[] {
  return Array.from({ length: lists }, (_, number) => firstList + number * weekMs);
}
