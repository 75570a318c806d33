import type { Side } from "#lib/engagement/types.ts";
import { flaggedRecord } from "#lib/importers/flagged-record.ts";
import { canonicalHandle, readId } from "#lib/importers/handles.ts";
import { readJsonRecords } from "#lib/importers/json-records.ts";
import { isJsonObject, type JsonObject, textOf } from "#lib/importers/json-values.ts";
import { defaultReadLimits, maxRecordBytes } from "#lib/importers/limits.ts";
import { ListTally } from "#lib/importers/list-tally.ts";
import type { Problem } from "#lib/importers/problem.ts";
import { readIsoTime } from "#lib/importers/times.ts";
import type { Conclusion, ExportReader, ListConclusion, Member, ReadContext, ReadItem } from "#lib/importers/types.ts";
import { withinMember } from "#lib/importers/within-member.ts";
import { findKind, type Kind } from "#lib/importers/x-archive/kinds.ts";
import { type Manifest, readManifest } from "#lib/importers/x-archive/manifest.ts";
import { type Owner, readTweet } from "#lib/importers/x-archive/tweet.ts";

const sideOf: Partial<Record<Kind, Side>> = { follower: "followers", following: "following" };

/** Reads the files of an X archive. Holds the manifest, the counts of what was read, and the names of ids. */
export class XArchiveReader implements ExportReader {
  private readonly context: ReadContext;
  private readonly members: readonly Member[];
  private manifest: Manifest | null = null;
  private owner: Owner;
  /** Records read, by the name of the part's variable. */
  private readonly recordsRead = new Map<string, number>();
  private readonly tallies = new Map<Side, ListTally>();
  private readonly handles = new Map<string, string>();
  private newest: Date | null = null;
  private readonly warnings: Problem[] = [];

  constructor(members: readonly Member[], context: ReadContext) {
    this.members = members;
    this.context = context;
    // Loose files do not say whose they are; a post answering oneself is then known by the profile's handle.
    this.owner = { id: null, handle: context.profile?.platform === "x" ? context.profile.handle : null };
  }

  async *read(member: Member): AsyncGenerator<ReadItem[]> {
    const found = findKind(member.head);
    if (!found) return;
    const tally = this.beginList(found.kind, member.file);
    const bad: BadValues = { dates: 0, numbers: 0 };
    let row = 0;
    const options = {
      file: member.file,
      maxDepth: (this.context.limits ?? defaultReadLimits).jsonDepth,
      maxRecordBytes,
      assignment: true,
      sectionUse: () => (found.kind === "manifest" ? ("rest" as const) : ("list" as const)),
    };
    for await (const { values } of withinMember(
      member,
      readJsonRecords(() => member.open(), options),
    )) {
      const items: ReadItem[] = [];
      for (const value of values) {
        row += 1;
        this.readRecord(found.kind, value, row, bad, items);
      }
      if (tally) for (const item of items) count(tally, item);
      if (items.length > 0) yield items;
    }
    if (found.globalName !== null) this.recordsRead.set(found.globalName, row);
    this.warnings.push(...warningsOf(bad, member));
  }

  conclude(): Conclusion {
    const lists = [...this.tallies.values()].map((tally): ListConclusion => {
      tally.requireUsable();
      const { side } = tally;
      const flagged = tally.flaggedReason();
      const missing = this.missingParts(side === "followers" ? "follower" : "following");
      const reasons = flagged ? [...missing, flagged] : missing;
      return { side, completeness: reasons.length === 0 ? "complete" : "incomplete", reasons, platformCount: null };
    });
    return {
      platform: "x",
      owner: this.ownerOfArchive(),
      observedAt: this.observedAt(),
      lists,
      warnings: [...this.warnings, ...this.missingParts("tweets?"), ...this.missingParts("like")],
    };
  }

  private beginList(kind: Kind, file: string): ListTally | null {
    const side = sideOf[kind];
    if (!side) return null;
    const tally = this.tallies.get(side) ?? new ListTally(side);
    tally.begin(file);
    this.tallies.set(side, tally);
    return tally;
  }

  private readRecord(kind: Kind, value: unknown, row: number, bad: BadValues, items: ReadItem[]): void {
    if (kind === "manifest" || kind === "account") this.readOwner(kind, value);
    else if (!isJsonObject(value)) items.push(flaggedRecord(row, "not-a-record", value));
    else if (kind === "tweets") this.readPost(value, row, bad, items);
    else if (kind === "like") items.push(readLike(value, row));
    else items.push(readListed(kind, value, row));
  }

  private readOwner(kind: "manifest" | "account", value: unknown): void {
    if (!isJsonObject(value)) return;
    if (kind === "manifest") {
      this.manifest = readManifest(value, this.context.now);
      this.setOwner(this.manifest.ownerId, this.manifest.ownerHandle);
      return;
    }
    const account = isJsonObject(value.account) ? value.account : value;
    this.setOwner(textOf(account, "accountId"), textOf(account, "username"));
  }

  private setOwner(id: string | null, handle: string | null): void {
    this.owner = {
      id: readId(id) ?? this.owner.id,
      handle: canonicalHandle("x", handle ?? "") ?? this.owner.handle,
    };
  }

  private readPost(record: JsonObject, row: number, bad: BadValues, items: ReadItem[]): void {
    const tweet = readTweet(record, this.owner, this.context.now);
    if (!tweet) {
      items.push(flaggedRecord(row, "no-name", record));
      return;
    }
    if (tweet.isDateBad) bad.dates += 1;
    for (const count of [tweet.likes, tweet.shares]) if (!count.readable) bad.numbers += 1;
    if (tweet.at && (this.newest === null || tweet.at > this.newest)) this.newest = tweet.at;
    items.push({
      kind: "post",
      row,
      primary: true,
      post: tweet.id,
      postKind: tweet.kind,
      publishedAt: tweet.at,
      precision: "second",
      counts: {
        likes: tweet.likes.value,
        comments: null,
        shares: tweet.shares.value,
        saves: null,
        views: null,
        reach: null,
      },
    });
    for (const act of tweet.given) {
      const rest = { direction: "given", at: tweet.at, precision: "second", text: null } as const;
      items.push({ kind: "interaction", row, primary: false, ...act, ...rest });
    }
    for (const { id, handle } of tweet.named) {
      if (id === null || handle === null || this.handles.get(id) === handle) continue;
      this.handles.set(id, handle);
      items.push({ kind: "alias", id, handle });
    }
  }

  /** Parts that the manifest names and that are not here, or not whole. */
  private missingParts(type: string): Problem[] {
    if (!this.manifest) return [];
    const isOfType = new RegExp(`^YTD\\.${type}\\.part[0-9]+$`, "i");
    const problems: Problem[] = [];
    for (const [part, expected] of this.manifest.counts) {
      if (!isOfType.test(part)) continue;
      const found = this.recordsRead.get(part);
      if (found === undefined) {
        if (expected > 0) problems.push({ code: "W-PART-MISSING", facts: { part: fileOfPart(part) } });
      } else if (found !== expected) {
        const facts = { part: fileOfPart(part), expected, found };
        problems.push({ code: "W-PART-MISSING", detail: "count", facts });
      }
    }
    const isList = type === "follower" || type === "following";
    if (isList && this.manifest.isPartial) problems.push({ code: "W-PART-MISSING", detail: "archive" });
    return problems;
  }

  private ownerOfArchive(): Conclusion["owner"] {
    const isStated = this.manifest !== null || this.owner.id !== null;
    return isStated ? this.owner : { id: null, handle: null };
  }

  private observedAt(): Conclusion["observedAt"] {
    if (this.manifest?.generatedAt) return { at: this.manifest.generatedAt, source: "manifest" };
    const named = this.members.map((member) => /twitter-(\d{4}-\d{2}-\d{2})-/i.exec(member.file.slice(0, 80))?.[1]);
    const day = readIsoTime(named.find((each) => each !== undefined) ?? "", this.context.now);
    if (day) return { at: day.at, source: "file-name" };
    const stamps = this.members.flatMap((member) => member.modifiedAt?.getTime() ?? []);
    if (stamps.length > 0) return { at: new Date(Math.max(...stamps)), source: "archive-entry" };
    return this.newest && { at: this.newest, source: "newest-row" };
  }
}

type BadValues = { dates: number; numbers: number };

function readListed(kind: Kind, record: JsonObject, row: number): ReadItem {
  const inner = record[kind];
  const account = isJsonObject(inner) ? inner : record;
  const id = readId(account.accountId);
  if (id === null) return flaggedRecord(row, account.accountId === undefined ? "missing-handle" : "bad-handle", record);
  const side = sideOf[kind] ?? "followers";
  return { kind: "listed", row, primary: true, side, person: { id, handle: null }, followedAt: null };
}

/** A like given. The archive names neither the author nor the time. */
function readLike(record: JsonObject, row: number): ReadItem {
  const like = isJsonObject(record.like) ? record.like : record;
  const post = readId(like.tweetId);
  if (post === null) return flaggedRecord(row, "no-name", record);
  const rest = { at: null, precision: "second", text: null, onOwnPost: false } as const;
  return { kind: "interaction", row, primary: true, direction: "given", type: "like", person: null, post, ...rest };
}

function count(tally: ListTally, item: ReadItem): void {
  if (item.kind === "flagged") tally.flag(item.reason);
  else if (item.kind === "listed") tally.add(null);
}

function warningsOf(bad: BadValues, { file, member }: Member): Problem[] {
  const where = member === null ? { file } : { file, place: member };
  const problems: Problem[] = [];
  if (bad.dates > 0) problems.push({ code: "W-VALUES", ...where, count: bad.dates });
  if (bad.numbers > 0) problems.push({ code: "W-VALUES", detail: "numbers", ...where, count: bad.numbers });
  return problems;
}

/** `YTD.follower.part1` lies in `follower-part1.js`, part 0 in `follower.js`. */
function fileOfPart(part: string): string {
  const [, type = part, number = "part0"] = part.split(".");
  const name = type.replaceAll("_", "-");
  return number === "part0" ? `${name}.js` : `${name}-${number}.js`;
}
