import type { Side } from "#lib/engagement/types.ts";
import { type ArchiveName, readArchiveName } from "#lib/importers/instagram-export/archive-name.ts";
import { findDateRange, provesCut } from "#lib/importers/instagram-export/completeness.ts";
import { missingParts } from "#lib/importers/instagram-export/missing-parts.ts";
import { findFollowerCount, findOwner, latest, newestRequest } from "#lib/importers/instagram-export/read-facts.ts";
import { readComments, readLikes } from "#lib/importers/instagram-export/read-given.ts";
import { readListBatch, useOfSection } from "#lib/importers/instagram-export/read-lists.ts";
import { readJsonRecords } from "#lib/importers/json-records.ts";
import type { JsonBatch, SectionUse } from "#lib/importers/json-splitter.ts";
import { isJsonObject, type JsonObject } from "#lib/importers/json-values.ts";
import { defaultReadLimits, maxRecordBytes } from "#lib/importers/limits.ts";
import { ListTally } from "#lib/importers/list-tally.ts";
import type { Problem } from "#lib/importers/problem.ts";
import { believableTime } from "#lib/importers/times.ts";
import type { Conclusion, ExportReader, ListConclusion, Member, ReadContext, ReadItem } from "#lib/importers/types.ts";
import { UnknownValues } from "#lib/importers/unknown-values.ts";
import { withinMember } from "#lib/importers/within-member.ts";

/** Keys under which each format keeps its records. */
const sections: Record<string, Record<string, SectionUse>> = {
  "ig-owner": { profile_user: "list", username: "rest" },
  "ig-insights-audience": { organic_insights_audience: "list" },
  "ig-followers": { relationships_followers: "list", relationships_following: "list" },
  "ig-following": { relationships_followers: "list", relationships_following: "list" },
  "ig-flat-connections": { followers: "map", following: "map" },
  "ig-liked-posts": { likes_media_likes: "list" },
  "ig-liked-comments": { likes_comment_likes: "list" },
  "ig-flat-likes": { media_likes: "list", comment_likes: "list" },
  "ig-comments": { comments_media_comments: "list", comments_reels_comments: "list", comments_story_comments: "list" },
  "ig-flat-comments": { media_comments: "list" },
};

/** Reads one Instagram export. Holds counts and a few facts, never the people. */
export class InstagramReader implements ExportReader {
  private readonly context: ReadContext;
  private readonly members: readonly Member[];
  private readonly name: ArchiveName;
  private readonly lists = { followers: new ListTally("followers"), following: new ListTally("following") };
  private owner: string | null = null;
  private platformCount: number | null = null;
  private requestedAt: Date | null = null;
  private readonly warnings: Problem[] = [];

  constructor(members: readonly Member[], context: ReadContext) {
    this.context = context;
    this.members = members;
    this.name = readArchiveName(members, context.now);
  }

  async *read(member: Member): AsyncGenerator<ReadItem[]> {
    const unknown = new UnknownValues();
    this.beginLists(member);
    let row = 1;
    for await (const batch of this.records(member)) {
      yield this.readBatch(member.format, batch, row, unknown);
      row += batch.values.length;
    }
    this.warnings.push(...unknown.problems(member.file));
  }

  conclude(): Conclusion {
    const { now } = this.context;
    const entryTimes = this.members.map(({ modifiedAt }) => modifiedAt && believableTime(modifiedAt.getTime(), now));
    const exportedAt = this.requestedAt ?? this.name.at ?? latest(entryTimes);
    const lists = [this.lists.followers, this.lists.following].flatMap((list) => this.concludeList(list, exportedAt));
    const observedAt = this.observedAt(latest(entryTimes));
    const undated: Problem[] = observedAt === null || observedAt.source === "newest-row" ? [{ code: "W-DATE" }] : [];
    return {
      platform: "instagram",
      owner: { handle: this.owner ?? this.name.owner, id: null },
      observedAt,
      lists,
      warnings: [...this.warnings, ...undated],
    };
  }

  private records(member: Member): AsyncIterable<JsonBatch> {
    const own = sections[member.format] ?? {};
    const { jsonDepth } = this.context.limits ?? defaultReadLimits;
    const options = {
      file: member.file,
      maxDepth: jsonDepth,
      maxRecordBytes,
      sectionUse: (key: string) => useOfSection(key, own),
    };
    return withinMember(
      member,
      readJsonRecords(() => member.open(), options),
    );
  }

  private readBatch(format: string, batch: JsonBatch, row: number, unknown: UnknownValues): ReadItem[] {
    const { now } = this.context;
    const lists = { now, lists: this.lists, unknown };
    const given = { now, owner: this.owner ?? this.name.owner, unknown };
    switch (format) {
      case "ig-followers":
        return readListBatch(batch, "followers", row, lists);
      case "ig-following":
      case "ig-flat-connections":
        return readListBatch(batch, "following", row, lists);
      case "ig-liked-posts":
        return readLikes(batch, true, row, given);
      case "ig-liked-comments":
      case "ig-flat-likes":
        return readLikes(batch, false, row, given);
      case "ig-comments":
      case "ig-flat-comments":
        return readComments(batch, row, given);
      default:
        for (const record of batch.values.filter(isJsonObject)) this.readFact(format, record);
        return [];
    }
  }

  private readFact(format: string, record: JsonObject): void {
    if (format === "ig-owner") this.owner ??= findOwner(record, this.name.owner);
    if (format === "ig-insights-audience") this.platformCount ??= findFollowerCount(record);
    if (format === "ig-export-log") {
      this.requestedAt = latest([this.requestedAt, newestRequest(record, this.context.now)]);
    }
  }

  private beginLists({ format, file }: Member): void {
    if (format === "ig-followers" || format === "ig-flat-connections") this.lists.followers.begin(file);
    if (format === "ig-following" || format === "ig-flat-connections") this.lists.following.begin(file);
  }

  /** Nothing for a list that the export does not hold, or says is empty: an empty list is no list of nobody. */
  private concludeList(list: ListTally, exportedAt: Date | null): ListConclusion[] {
    list.requireUsable();
    if (list.usable === 0) {
      if (list.file !== null) this.warnings.push({ code: "W-EMPTY-SECTION", file: list.file, detail: list.side });
      return [];
    }
    const isFollowers = list.side === "followers";
    const platformCount = isFollowers ? this.platformCount : null;
    const paths = this.members.filter(({ format }) => format === `ig-${list.side}`).map(({ path }) => path);
    const missing = missingParts(paths).map((part): Problem => ({ code: "W-PART-MISSING", facts: { part } }));
    const flagged = list.flaggedReason();
    const range = isFollowers ? findDateRange(list, this.lists.following, platformCount, exportedAt) : null;
    const gaps = [...missing, ...(flagged ? [flagged] : [])];
    return [
      {
        side: list.side,
        completeness: gaps.length > 0 ? "incomplete" : range && provesCut(range) ? "partial" : "complete",
        reasons: [...gaps, ...(range ? [range] : [])],
        platformCount,
      },
    ];
  }

  private observedAt(entryTime: Date | null): Conclusion["observedAt"] {
    if (this.requestedAt) return { at: this.requestedAt, source: "export-log" };
    if (this.name.at) return { at: this.name.at, source: "file-name" };
    if (entryTime) return { at: entryTime, source: "archive-entry" };
    const newest = latest(sidesOf(this.lists).map((list) => list.newest));
    return newest && { at: newest, source: "newest-row" };
  }
}

function sidesOf(lists: Record<Side, ListTally>): ListTally[] {
  return [lists.followers, lists.following];
}
