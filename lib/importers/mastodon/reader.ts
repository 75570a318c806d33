import type { Side } from "#lib/engagement/types.ts";
import { readCsvRows } from "#lib/importers/csv-rows.ts";
import { flaggedRecord } from "#lib/importers/flagged-record.ts";
import { readJsonRecords } from "#lib/importers/json-records.ts";
import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { defaultReadLimits, maxRecordBytes } from "#lib/importers/limits.ts";
import { ListTally } from "#lib/importers/list-tally.ts";
import { addressOf, hostOf } from "#lib/importers/mastodon/address.ts";
import { findFollowingLayout, hasHeader, requestOf } from "#lib/importers/mastodon/formats.ts";
import { SavedPages } from "#lib/importers/mastodon/pages.ts";
import { countOf, readAccount } from "#lib/importers/mastodon/read-account.ts";
import { readActivity, readLike } from "#lib/importers/mastodon/read-activity.ts";
import { readNotification } from "#lib/importers/mastodon/read-notification.ts";
import { readActor, readListedAccount, readListedAddress } from "#lib/importers/mastodon/read-people.ts";
import { readStatus } from "#lib/importers/mastodon/read-status.ts";
import { timeInName } from "#lib/importers/mastodon/time-in-name.ts";
import { observedAtOf } from "#lib/importers/observed-at.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import { decodeHead } from "#lib/importers/text-encoding.ts";
import type { Conclusion, ExportReader, ListConclusion, Member, ReadContext, ReadItem } from "#lib/importers/types.ts";
import { UnknownValues } from "#lib/importers/unknown-values.ts";
import { withinMember } from "#lib/importers/within-member.ts";

const sideOf: Record<string, Side> = {
  "masto-accounts/followers": "followers",
  "fedi-followers-csv": "followers",
  "masto-accounts/following": "following",
  "masto-following-csv": "following",
};

type List = { tally: ListTally; pages: SavedPages; stated: bigint | null };

/** Reads what Mastodon hands out. Holds the owner, counts, and which pages of the lists there are. */
export class MastodonReader implements ExportReader {
  private readonly context: ReadContext;
  private readonly members: readonly Member[];
  private readonly lists = { followers: newList("followers"), following: newList("following") };
  private owner: { id: string | null; address: string | null; actor: string | null };
  private ownServer: string | null;
  private newest: Date | null = null;
  private readonly warnings: Problem[] = [];

  constructor(members: readonly Member[], context: ReadContext) {
    this.context = context;
    this.members = members;
    const known = context.profile?.platform === "mastodon" ? addressOf(context.profile.handle, null) : null;
    this.owner = { id: null, address: known, actor: null };
    // An answer that was kept with its question says which server it is of.
    const asked = members.map(({ head }) => hostOf(requestOf(decodeHead(head)))).find((host) => host !== null);
    this.ownServer = known?.split("@")[1] ?? asked ?? null;
  }

  async *read(member: Member): AsyncGenerator<ReadItem[]> {
    const unknown = new UnknownValues();
    const ignored = { count: 0 };
    const list = this.beginList(member);
    const read = member.format.endsWith("-csv") ? this.readTable(member) : this.readAnswers(member, unknown, ignored);
    for await (const items of read) {
      for (const item of items) this.note(item, list);
      if (items.length > 0) yield items;
    }
    this.warnings.push(...unknown.problems(member.file));
    if (ignored.count > 0) {
      this.warnings.push({ code: "W-IGNORED", detail: "kinds", file: member.file, count: ignored.count });
    }
  }

  conclude(): Conclusion {
    const { now } = this.context;
    const named = this.members.map(({ file }) => timeInName(file, now)).find((at) => at !== null) ?? null;
    const observedAt = observedAtOf(this.members, { named, newest: this.newest, now });
    const undated: Problem[] = observedAt === null || observedAt.source === "newest-row" ? [{ code: "W-DATE" }] : [];
    return {
      platform: "mastodon",
      owner: { handle: this.owner.address, id: null },
      observedAt,
      lists: [this.lists.followers, this.lists.following].flatMap(concludeList),
      warnings: [...this.warnings, ...undated],
    };
  }

  private beginList({ format, file, head }: Member): List | null {
    const side = sideOf[format];
    if (side === undefined) return null;
    const list = this.lists[side];
    list.tally.begin(file);
    // A table is whole; an answer is a page of what the server has.
    if (format.endsWith("-csv")) list.stated = 0n;
    else list.pages.add(decodeHead(head));
    return list;
  }

  private note(item: ReadItem, list: List | null): void {
    if (item.kind === "flagged") list?.tally.flag(item.reason);
    if (item.kind === "listed") list?.tally.add(null);
    const at = item.kind === "interaction" ? item.at : item.kind === "post" ? item.publishedAt : null;
    if (at !== null && (this.newest === null || at > this.newest)) this.newest = at;
  }

  private async *readTable(member: Member): AsyncGenerator<ReadItem[]> {
    const layout = findFollowingLayout(member.head);
    const { file } = member;
    if (layout === null) throw new Refusal({ code: "E-CSV", file, detail: "header-missing" });
    const limits = this.context.limits ?? defaultReadLimits;
    const source = { file, layout, limits, hasHeader: hasHeader(layout.header), onAssumed: () => undefined };
    const side = sideOf[member.format] ?? "following";
    let row = 0;
    for await (const rows of withinMember(member, readCsvRows(member.open(), source))) {
      const items: ReadItem[] = [];
      for (const line of rows) {
        if (line.cells.every((cell) => cell.trim() === "")) continue;
        row += 1;
        items.push(readListedAddress(line, side, row, this.ownServer));
      }
      yield items;
    }
  }

  private async *readAnswers(
    member: Member,
    unknown: UnknownValues,
    ignored: { count: number },
  ): AsyncGenerator<ReadItem[]> {
    const options = {
      file: member.file,
      maxDepth: (this.context.limits ?? defaultReadLimits).jsonDepth,
      maxRecordBytes,
      sectionUse: (key: string) => useOf(member.format, key),
    };
    const post = requestedPost(member);
    let row = 0;
    for await (const { values } of withinMember(
      member,
      readJsonRecords(() => member.open(), options),
    )) {
      const items: ReadItem[] = [];
      for (const value of values) {
        // What is ignored is no row: rows are what an import accounts for.
        const read = this.readValue(member.format, value, row + 1, post, unknown);
        if (read === "ignored") ignored.count += 1;
        else if (read.length > 0) {
          row += 1;
          items.push(...read);
        }
      }
      yield items;
    }
  }

  private readValue(
    format: string,
    value: unknown,
    row: number,
    post: string | null,
    unknown: UnknownValues,
  ): ReadItem[] | "ignored" {
    if (format === "masto-likes") {
      const like = readLike(value, row);
      return [like ?? flaggedRecord(row, "no-name", value)];
    }
    if (!isJsonObject(value)) return [flaggedRecord(row, "not-a-record", value)];
    const { now } = this.context;
    const owner = { ownServer: this.ownServer, ownerId: this.owner.id, owner: this.owner.address };
    switch (format) {
      case "masto-actor":
      case "masto-owner":
        this.readOwner(format, value);
        return [];
      case "masto-notifications":
        return named(readNotification(value, row, { ...owner, now, unknown }), value, row);
      case "masto-statuses":
        return named(readStatus(value, row, { ...owner, now, unknown }), value, row);
      case "masto-outbox":
        return named(
          readActivity(value, row, { owner: owner.owner, actor: this.owner.actor, now, unknown }),
          value,
          row,
        );
      default:
        return readListedAccount(value, format, row, post, this.ownServer);
    }
  }

  private readOwner(format: "masto-actor" | "masto-owner", record: JsonObject): void {
    const found = format === "masto-actor" ? readActor(record) : ownAccount(record);
    this.owner = {
      id: found.id ?? this.owner.id,
      address: found.address ?? this.owner.address,
      actor: found.actor ?? this.owner.actor,
    };
    this.ownServer = found.address?.split("@")[1] ?? this.ownServer;
    if (format === "masto-actor") return;
    this.lists.followers.stated = countOf(record.followers_count);
    this.lists.following.stated = countOf(record.following_count);
  }
}

function newList(side: Side): List {
  return { tally: new ListTally(side), pages: new SavedPages(), stated: null };
}

function concludeList({ tally, pages, stated }: List): ListConclusion[] {
  tally.requireUsable();
  if (tally.file === null) return [];
  const listed = tally.usable + tally.flagged;
  const cut = pages.problem(listed, stated);
  // An empty answer of which nothing says that it is the whole list is no list of nobody (threats G3).
  if (listed === 0 && stated !== 0n) return [];
  const flagged = tally.flaggedReason();
  const reasons = [cut, flagged].filter((reason) => reason !== null);
  const completeness = cut ? "partial" : flagged ? "incomplete" : "complete";
  const platformCount = stated === null || stated === 0n ? null : Number(stated);
  return [{ side: tally.side, completeness, reasons, platformCount }];
}

/** The own account as `verify_credentials` answers it: its address names the server. */
function ownAccount(record: JsonObject): { id: string | null; address: string | null; actor: string | null } {
  const { id, address } = readAccount(record, hostOf(textOf(record, "url")));
  return { id, address, actor: textOf(record, "uri") };
}

function named(
  read: ReadItem[] | ReadItem | "ignored" | "nameless",
  value: unknown,
  row: number,
): ReadItem[] | "ignored" {
  if (read === "nameless") return [flaggedRecord(row, "no-name", value)];
  return read === "ignored" || Array.isArray(read) ? read : [read];
}

function useOf(format: string, key: string): "list" | "rest" | "skip" {
  if (format === "masto-actor" || format === "masto-owner") return "rest";
  return key === (format === "masto-outbox" || format === "masto-likes" ? "orderedItems" : "body") ? "list" : "skip";
}

/** The post whose likers or boosters were asked for, where the question was kept. */
function requestedPost({ head }: Member): string | null {
  return /\/statuses\/([\w-]{1,64})\//.exec(requestOf(decodeHead(head)) ?? "")?.[1] ?? null;
}
