import type { Story } from "#lib/demo/story.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs, hourMs, minuteMs } from "#lib/engagement/days.ts";

const weekMs = 7 * dayMs;

/** Reacts to a part of the posts between two moments; `words` = share of reactions in words of their own. */
export function takePart(
  story: Story,
  handle: string,
  { from, to, share, words }: { from: Instant; to: Instant; share: number; words: number },
): void {
  for (const post of story.postsBetween(from, to)) if (story.chance.happens(share)) story.react(handle, post, words);
}

/**
 * A crowd that stays about as large as it is: whoever loses interest makes room for somebody new. Two in three have
 * followed for long, the others never do. Returns those of the last weeks.
 */
export function keepCrowd(story: Story, size: number, from: Instant): string[] {
  const { chance } = story;
  const late: string[] = [];
  for (let seat = 0; seat < size; seat += 1) {
    let since = from - chance.between(0, 20) * weekMs;
    while (since < story.asOf) {
      const handle = story.newHandle();
      const until = since + (8 - 34 * Math.log(1 - chance.next())) * weekMs;
      takePart(story, handle, { from: Math.max(from, since), to: until, share: 0.28, words: 0.22 });
      if (chance.happens(0.66)) story.follow(handle, from - chance.between(30, 1500) * dayMs);
      if (until > story.asOf) late.push(handle);
      since = until + chance.between(0, 3) * weekMs;
    }
  }
  return late;
}

/** Many who react to a single post, and are not seen again. */
export function passBy(story: Story, perPost: number): void {
  for (const post of story.posts) {
    const passers = story.chance.count(0, perPost * 2);
    for (let index = 0; index < passers; index += 1) story.react(story.newHandle(), post, 0);
  }
}

/** Followers who never do anything: here before the first list, or one by one later; a few leave. */
export function keepQuiet(story: Story, before: number, perWeek: number, from: Instant): void {
  const { chance } = story;
  const leaves = (since: Instant) => (chance.happens(0.09) ? chance.between(since, story.asOf) : null);
  for (let index = 0; index < before; index += 1) {
    const since = from - chance.between(2, 2600) * dayMs;
    story.follow(story.newHandle(), since, leaves(from));
  }
  for (let week = from; week < story.asOf; week += weekMs) {
    const joiners = chance.count(1, perWeek * 2);
    for (let index = 0; index < joiners; index += 1) {
      const since = week + chance.between(0, 7) * dayMs;
      const handle = story.newHandle();
      story.follow(handle, since, leaves(since));
      if (chance.happens(0.5)) story.look(handle, false);
    }
  }
}

/** I like what they do now and then, unasked. */
export function attend(story: Story, handle: string, from: Instant, to: Instant, everyDays: number): void {
  for (let at = from + story.chance.between(0, everyDays) * dayMs; at < to; at += everyDays * dayMs) {
    story.give(
      handle,
      "like",
      Math.round(at + story.chance.between(-12, 12) * hourMs + story.chance.count(0, 59) * minuteMs),
    );
  }
}
