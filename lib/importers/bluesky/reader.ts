import type { Side } from "#lib/engagement/types.ts";
import { type Actor, aliasOf, readActor, readRecordAddress, traitsOf } from "#lib/importers/bluesky/actor.ts";
import { useOf } from "#lib/importers/bluesky/formats.ts";
import { readFeedEntry } from "#lib/importers/bluesky/read-feed.ts";
import {
  type Read,
  readLike,
  readNotification,
  readQuote,
  readReposter,
} from "#lib/importers/bluesky/read-received.ts";
import { timeOfKey } from "#lib/importers/bluesky/record-time.ts";
import { flaggedRecord } from "#lib/importers/flagged-record.ts";
import { readJsonRecords } from "#lib/importers/json-records.ts";
import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { defaultReadLimits, maxRecordBytes } from "#lib/importers/limits.ts";
import { ListTally } from "#lib/importers/list-tally.ts";
import { observedAtOf } from "#lib/importers/observed-at.ts";
import type { Problem } from "#lib/importers/problem.ts";
import { decodeHead } from "#lib/importers/text-encoding.ts";
import { readIsoTime } from "#lib/importers/times.ts";
import type { Conclusion, ExportReader, ListConclusion, Member, ReadContext, ReadItem } from "#lib/importers/types.ts";
import { UnknownValues } from "#lib/importers/unknown-values.ts";
import { withinMember } from "#lib/importers/within-member.ts";

const sideOf: Record<string, Side> = { "bsky-followers": "followers", "bsky-follows": "following" };

type List = { tally: ListTally; stated: number | null };

/** Reads saved answers of Bluesky's servers. Holds the owner, counts, and what the own profile says of the lists. */
export class BlueskyReader implements ExportReader {
  private readonly context: ReadContext;
  private readonly members: readonly Member[];
  private readonly lists: Record<Side, List> = {
    followers: { tally: new ListTally("followers"), stated: null },
    following: { tally: new ListTally("following"), stated: null },
  };
  private owner: { id: string | null; handle: string | null } = { id: null, handle: null };
  private newest: Date | null = null;
  private readonly warnings: Problem[] = [];

  constructor(members: readonly Member[], context: ReadContext) {
    this.context = context;
    this.members = members;
  }

  async *read(member: Member): AsyncGenerator<ReadItem[]> {
    const { format, file } = member;
    const side = sideOf[format];
    if (side) this.lists[side].tally.begin(file);
    const unknown = new UnknownValues();
    // The post that an answer is about stands before or after what it lists.
    const post = readRecordAddress(addressIn(decodeHead(member.head)));
    if (post) this.owner.id ??= post.author;
    const options = {
      file,
      maxDepth: (this.context.limits ?? defaultReadLimits).jsonDepth,
      maxRecordBytes,
      sectionUse: (key: string) => useOf(format, key),
    };
    let [row, ignored] = [0, 0];
    for await (const { section, values } of withinMember(
      member,
      readJsonRecords(() => member.open(), options),
    )) {
      const items: ReadItem[] = [];
      for (const value of values) {
        if (section === null) {
          this.readRest(value);
          continue;
        }
        const read = this.readRecord(format, value, row + 1, post?.key ?? null, unknown);
        if (read === "ignored") ignored += 1;
        else {
          row += 1;
          items.push(...(read === "nameless" ? [flaggedRecord(row, "no-name", value)] : read));
        }
      }
      for (const item of items) this.note(item, side);
      if (items.length > 0) yield items;
    }
    this.warnings.push(...unknown.problems(file));
    if (ignored > 0) this.warnings.push({ code: "W-IGNORED", detail: "kinds", file, count: ignored });
  }

  conclude(): Conclusion {
    const { now } = this.context;
    const observedAt = observedAtOf(this.members, { named: null, newest: this.newest, now });
    const undated: Problem[] = observedAt === null || observedAt.source === "newest-row" ? [{ code: "W-DATE" }] : [];
    return {
      platform: "bluesky",
      owner: { handle: this.owner.handle, id: this.owner.id },
      observedAt,
      lists: [this.lists.followers, this.lists.following].flatMap(concludeList),
      warnings: [...this.warnings, ...undated],
    };
  }

  private readRecord(format: string, value: unknown, row: number, post: string | null, unknown: UnknownValues): Read {
    if (!isJsonObject(value)) return [flaggedRecord(row, "not-a-record", value)];
    const { now } = this.context;
    switch (format) {
      case "bsky-notifications":
        this.noteSubject(value);
        return readNotification(value, row, { now, unknown });
      case "bsky-likes":
        return readLike(value, row, post, { now, unknown });
      case "bsky-reposted":
        return readReposter(value, row, post);
      case "bsky-quotes":
        return readQuote(value, row, post, { now, unknown });
      case "bsky-feed":
        return readFeedEntry(value, row, { now, owner: this.owner.id, unknown });
      default: {
        const actor = readActor(value);
        if (actor) return this.listed(actor, sideOf[format] ?? "followers", row);
        return [flaggedRecord(row, value.did === undefined ? "missing-handle" : "bad-handle", value)];
      }
    }
  }

  private listed(actor: Actor, side: Side, row: number): ReadItem[] {
    const { id, handle, record } = actor;
    const followedAt = followTime(record, side, this.context.now);
    return [
      { kind: "listed", row, primary: true, side, person: { id, handle }, followedAt },
      ...aliasOf(actor),
      traitsOf(actor),
    ];
  }

  /** What stands beside the list: whose it is. Of the own profile also how long the lists are. */
  private readRest(value: unknown): void {
    if (!isJsonObject(value)) return;
    const own = readActor(isJsonObject(value.subject) ? value.subject : value);
    if (own) this.owner = { id: own.id, handle: own.handle };
    if (typeof value.followersCount === "number") this.lists.followers.stated = value.followersCount;
    if (typeof value.followsCount === "number") this.lists.following.stated = value.followsCount;
  }

  /** What others like and repost is the owner's. */
  private noteSubject(notification: JsonObject): void {
    const reason = textOf(notification, "reason");
    if (reason !== "like" && reason !== "repost") return;
    this.owner.id ??= readRecordAddress(notification.reasonSubject)?.author ?? null;
  }

  private note(item: ReadItem, side: Side | undefined): void {
    if (side && item.kind === "flagged") this.lists[side].tally.flag(item.reason);
    if (side && item.kind === "listed") this.lists[side].tally.add(item.followedAt);
    const at = item.kind === "interaction" ? item.at : item.kind === "post" ? item.publishedAt : null;
    if (at !== null && (this.newest === null || at > this.newest)) this.newest = at;
  }
}

/** When the follow was made, by the key of its record: told to whoever signed in as the owner, and only probable. */
function followTime(record: JsonObject, side: Side, now: Date): Date | null {
  const viewer = isJsonObject(record.viewer) ? record.viewer : null;
  const follow = viewer && readRecordAddress(side === "followers" ? viewer.followedBy : viewer.following);
  const joined = readIsoTime(textOf(record, "createdAt") ?? "", now)?.at ?? null;
  return follow ? timeOfKey(follow.key, joined, now) : null;
}

/** Answers come in pages of at most 100 and do not say which page they are: only the profile proves a list whole. */
function concludeList({ tally, stated }: List): ListConclusion[] {
  tally.requireUsable();
  const listed = tally.usable + tally.flagged;
  if (tally.file === null || (listed === 0 && stated !== 0)) return [];
  const flagged = tally.flaggedReason();
  const cut: Problem | null =
    stated !== null && listed >= stated ? null : { code: "W-PARTIAL", detail: "pages", count: listed };
  return [
    {
      side: tally.side,
      completeness: cut ? "partial" : flagged ? "incomplete" : "complete",
      reasons: [cut, flagged].filter((reason) => reason !== null),
      platformCount: stated,
    },
  ];
}

function addressIn(head: string): string | null {
  return /^\s{0,16}\{\s{0,100}"uri"\s{0,100}:\s{0,100}"(at:[^"]{1,600})"/.exec(head)?.[1] ?? lastAddressIn(head);
}

/** In an answer whose keys are in order of the alphabet the post's address is the last of them. */
function lastAddressIn(head: string): string | null {
  return /"uri"\s{0,100}:\s{0,100}"(at:[^"]{1,600})"\s{0,16}\}\s{0,16}$/.exec(head.slice(-2000))?.[1] ?? null;
}
