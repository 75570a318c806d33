import { takePart } from "#lib/demo/regulars.ts";
import type { Story } from "#lib/demo/story.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs, hourMs, minuteMs } from "#lib/engagement/days.ts";

/** "Follow me and I follow you": three weeks of following strangers, of whom many follow back and nearly nobody speaks. */
export function pushFollowBack(story: Story, push: { from: Instant; follows: number; back: number }): void {
  const { chance } = story;
  story.enterCampaign("follow-back", "Follow for follow", push.from, push.from + 21 * dayMs);
  for (let index = 0; index < push.follows; index += 1) {
    const handle = story.newHandle();
    const followed = push.from + chance.between(0, 21) * dayMs;
    const isBack = chance.happens(push.back);
    story.iFollow(handle, followed, !isBack && chance.happens(0.4) ? followed + chance.between(35, 60) * dayMs : null);
    if (chance.happens(0.5)) story.give(handle, "like", Math.round(followed + chance.count(1, 90) * minuteMs));
    if (!isBack) continue;
    const back = followed + chance.between(0.2, 8) * dayMs;
    story.play("followedBack", handle);
    story.follow(handle, back, chance.happens(0.3) ? back + chance.between(25, 210) * dayMs : null);
    // A thank-you within the day: one like for the one they got.
    const post = story.postsBetween(followed - 20 * dayMs, followed).at(-1);
    if (post && chance.happens(0.2)) {
      const liked = followed + 3 * hourMs;
      story.give(handle, "like", Math.round(liked));
      story.comes(handle, "like", Math.round(liked + chance.between(1, 20) * hourMs), post);
    }
    if (index % 100 === 7) takePart(story, handle, { from: back, to: story.asOf, share: 0.2, words: 0.3 });
  }
}

/** A giveaway below one post: whoever tags somebody is in. Many follow for it, and half of them leave again. */
export function giveAway(story: Story, give: { at: Instant; entrants: number; followers: number }): void {
  const { chance } = story;
  const post = { id: "giveaway", publishedAt: give.at + 20 * hourMs };
  story.posts.push(post);
  story.enterCampaign("giveaway", "Summer giveaway", post.publishedAt, post.publishedAt + 3 * dayMs);
  for (let index = 0; index < give.entrants; index += 1) {
    const handle = story.newHandle();
    const at = Math.round(post.publishedAt + chance.between(0.1, 60) * hourMs);
    if (chance.happens(0.76)) story.comes(handle, "comment", at, post, `@${story.newHandle()}`);
    else story.comes(handle, "like", at, post);
    if (index >= give.followers) continue;
    const gone = chance.happens(0.5) ? at + chance.between(4, 70) * dayMs : null;
    story.follow(handle, at + chance.count(1, 30) * minuteMs, gone);
  }
}

/** Accounts that come within three days, never do anything, and mostly stay. */
export function buyFollowers(story: Story, bought: { at: Instant; accounts: number }): void {
  const { chance } = story;
  for (let index = 0; index < bought.accounts; index += 1) {
    const since = bought.at + chance.between(10, 82) * hourMs;
    const handle = `${story.newHandle().split(".")[0]?.slice(0, 6)}${chance.count(1_000_000, 9_999_999)}_${index}`;
    story.play("bought", handle);
    // What is sold looks like anybody, but for a part of it.
    if (chance.happens(0.7)) story.look(handle, chance.happens(0.4));
    story.follow(handle, since, chance.happens(0.08) ? since + chance.between(10, 120) * dayMs : null);
  }
}

/** Something worth looking at: people come for it within two weeks, and a good part of them talks. */
export function launch(
  story: Story,
  { from, joiners, people }: { from: Instant; joiners: number; people: number },
): void {
  const { chance } = story;
  story.enterCampaign("launch", "The autumn collection", from, from + 14 * dayMs);
  for (let index = 0; index < joiners; index += 1) {
    const handle = story.newHandle();
    const since = from + (chance.happens(0.72) ? chance.between(0.5, 6.5) : chance.between(7, 13)) * dayMs;
    if (index >= people) {
      story.follow(handle, since, chance.happens(0.1) ? since + chance.between(10, 80) * dayMs : null);
      continue;
    }
    story.play("launch", handle);
    story.follow(handle, since);
    const until = since + (3 - 6 * Math.log(1 - chance.next())) * 7 * dayMs;
    const [first] = story.postsBetween(since - 5 * dayMs, since);
    if (first)
      story.comes(handle, "comment", Math.round(since + chance.between(1, 40) * hourMs), first, story.newComment());
    takePart(story, handle, { from: since, to: until, share: 0.35, words: 0.35 });
  }
}
