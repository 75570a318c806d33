import type { Chance } from "#lib/demo/chance.ts";
import type { DemoAct, DemoHistory, DemoLook, DemoPart, DemoPost, DemoSpell } from "#lib/demo/history.ts";
import { commentMaker, handleMaker, shortRemarks } from "#lib/demo/words.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs, hourMs, minuteMs } from "#lib/engagement/days.ts";
import type { CampaignKind } from "#lib/reports/campaign-record.ts";

/** Tells a history piece by piece. What would be later than the end did not happen. */
export class Story {
  readonly chance: Chance;
  readonly asOf: Instant;
  readonly posts: DemoPost[] = [];
  readonly newHandle: () => string;
  readonly newComment = commentMaker();
  private readonly acts: DemoAct[] = [];
  private readonly cast: DemoHistory["cast"] = {};
  private readonly campaigns: DemoHistory["campaigns"] = [];
  private readonly followers: DemoSpell[] = [];
  private readonly following: DemoSpell[] = [];
  private readonly looks = new Map<string, DemoLook>();

  constructor(chance: Chance, asOf: Instant) {
    this.chance = chance;
    this.asOf = asOf;
    this.newHandle = handleMaker(chance);
  }

  play(part: DemoPart, handle: string): void {
    this.cast[part] = [...(this.cast[part] ?? []), handle];
  }

  enterCampaign(kind: CampaignKind, title: string, from: Instant, to: Instant): void {
    const dayOf = (at: Instant) => new Date(at).toISOString().slice(0, 10);
    this.campaigns.push({ kind, title, note: "", fromDay: dayOf(from), toDay: dayOf(to) });
  }

  /** A profile as most are, and one as nobody keeps theirs. */
  look(handle: string, isBare: boolean): void {
    const { chance } = this;
    const bare = { hasPicture: false, hasBio: false, posts: 0, followers: chance.count(2, 25) };
    const kept = { hasPicture: true, hasBio: chance.happens(0.8), posts: chance.count(12, 400) };
    this.looks.set(
      handle,
      isBare
        ? { ...bare, following: chance.count(1600, 3800) }
        : { ...kept, followers: chance.count(120, 1500), following: chance.count(90, 900) },
    );
  }

  /** Posts every few days from `from` to the end, in the evening. */
  publish(name: string, from: Instant, everyDays: number): void {
    for (let at = from; at < this.asOf - dayMs; at += everyDays * dayMs) {
      const publishedAt = Math.round(at + this.chance.between(-3, 3) * hourMs);
      this.posts.push({ id: `${name}-${this.posts.length + 1}`, publishedAt });
    }
  }

  postsBetween(from: Instant, to: Instant): DemoPost[] {
    return this.posts.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to);
  }

  follow(handle: string, from: Instant, to: Instant | null = null): void {
    if (from < this.asOf) this.followers.push({ handle, from, to: to !== null && to < this.asOf ? to : null });
  }

  iFollow(handle: string, from: Instant, to: Instant | null = null): void {
    if (from < this.asOf) this.following.push({ handle, from, to: to !== null && to < this.asOf ? to : null });
  }

  comes(handle: string, type: DemoAct["type"], at: Instant, post: DemoPost | null, text: string | null = null): void {
    this.record({ direction: "received", handle, type, at, post: post?.id ?? null, text });
  }

  /** I do something below a post of theirs. */
  give(handle: string, type: DemoAct["type"], at: Instant, text: string | null = null): void {
    this.record({ direction: "given", handle, type, at, post: `of-${handle}-${Math.floor(at / dayMs)}`, text });
  }

  /** Somebody reacts to a post as people do: hours or days later, mostly by a like, sometimes in words. */
  react(handle: string, post: DemoPost, words: number): void {
    const late = this.chance.happens(0.7) ? this.chance.between(2, 30) : this.chance.between(30, 110);
    const at = Math.round(post.publishedAt + late * hourMs + this.chance.between(0, 59) * minuteMs);
    if (this.chance.happens(words)) this.comes(handle, "comment", at, post, this.newComment());
    else if (this.chance.happens(0.06)) this.comes(handle, "comment", at, post, this.chance.pick(shortRemarks));
    else if (this.chance.happens(0.05)) this.comes(handle, "share", at, post);
    else this.comes(handle, "like", at, post);
  }

  tell(handle: string, listedAt: Instant[]): DemoHistory {
    const { asOf, followers, following, looks, posts, cast, campaigns } = this;
    const acts = this.acts.toSorted((a, b) => a.at - b.at);
    return { handle, asOf, listedAt, followers, following, looks, posts, acts, cast, campaigns };
  }

  private record(act: DemoAct): void {
    if (act.at < this.asOf) this.acts.push(act);
  }
}
