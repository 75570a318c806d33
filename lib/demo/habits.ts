import type { DemoPart } from "#lib/demo/history.ts";
import { attend, takePart } from "#lib/demo/regulars.ts";
import type { Story } from "#lib/demo/story.ts";
import { shortRemarks, templates } from "#lib/demo/words.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs, hourMs, minuteMs } from "#lib/engagement/days.ts";

/** A pod: its members meet on my posts within minutes, and I on theirs. */
export function joinPod(story: Story, size: number, from: Instant, to: Instant): void {
  members(story, size, "pod", (handle) => {
    story.follow(handle, from - 2 * dayMs);
    story.iFollow(handle, from - 2 * dayMs);
    attend(story, handle, from, to, 5);
    for (const post of story.postsBetween(from, to)) {
      if (!story.chance.happens(0.87)) continue;
      const at = post.publishedAt + story.chance.count(2, 45) * minuteMs;
      if (story.chance.happens(0.3)) story.comes(handle, "comment", at, post, story.chance.pick(shortRemarks));
      else story.comes(handle, "like", at, post);
    }
  });
}

/** A reading circle: as fast as a pod, but its members write. I write to them as well. */
export function joinReadingCircle(story: Story, size: number, from: Instant, to: Instant): void {
  members(story, size, "circle", (handle) => {
    story.follow(handle, from - 300 * dayMs);
    story.iFollow(handle, from - 280 * dayMs);
    for (let at = from; at < to; at += 9 * dayMs) {
      story.give(handle, "comment", at + story.chance.count(0, 600) * minuteMs, story.newComment());
    }
    for (const post of story.postsBetween(from, to)) {
      if (!story.chance.happens(0.6)) continue;
      const at = post.publishedAt + story.chance.count(5, 50) * minuteMs;
      if (story.chance.happens(0.78)) story.comes(handle, "comment", at, post, story.newComment());
      else story.comes(handle, "like", at, post);
    }
  });
}

/** One person who is there every single day. */
export function writeEveryDay(story: Story, from: Instant): void {
  const handle = story.newHandle();
  story.play("fan", handle);
  story.follow(handle, from - 40 * dayMs);
  takePart(story, handle, { from, to: story.asOf, share: 1, words: 0.6 });
  for (let at = from; at < story.asOf; at += dayMs) {
    story.comes(handle, "mention", at + story.chance.count(0, 600) * minuteMs, null, story.newComment());
  }
}

/** Accounts that write the same sentence everywhere, and one that repeats its own. */
export function postTemplates(story: Story): void {
  const accounts = Array.from({ length: 8 }, () => story.newHandle());
  for (const [index, handle] of accounts.entries()) {
    story.play("templates", handle);
    if (index < 6) story.follow(handle, story.posts[index * 4]?.publishedAt ?? story.asOf);
  }
  for (const [index, post] of story.posts.entries()) {
    if (index % 4 !== 0) continue;
    const handle = accounts[(index / 4) % accounts.length] ?? "";
    const at = post.publishedAt + story.chance.count(60, 900) * minuteMs;
    story.comes(handle, "comment", at, post, templates[Math.floor(index / 32) % templates.length] ?? templates[0]);
  }
  const devoted = story.newHandle();
  for (const post of story.chance.some(story.posts, 9)) {
    story.comes(devoted, "comment", post.publishedAt + 5 * hourMs, post, "love love love it");
  }
}

/** Like for like, but slowly: what I give comes back after days, and not more of it. */
export function tradeLikes(story: Story, size: number, from: Instant, to: Instant): void {
  members(story, size, "traders", (handle) => {
    story.follow(handle, from + 3 * dayMs);
    story.iFollow(handle, from + dayMs);
    for (let at = from + story.chance.between(0, 8) * dayMs; at < to; at += 8 * dayMs) {
      story.give(handle, "like", Math.round(at));
      const post = story.postsBetween(at - 20 * dayMs, at).at(-1);
      const back = Math.round(at + story.chance.between(55, 170) * hourMs);
      if (post && story.chance.happens(0.9)) story.comes(handle, "like", back, post);
    }
  });
}

function members(story: Story, size: number, part: DemoPart, live: (handle: string) => void): void {
  for (let index = 0; index < size; index += 1) {
    const handle = story.newHandle();
    story.play(part, handle);
    live(handle);
  }
}
