import { observedAtOf } from "#lib/importers/observed-at.ts";
import { readPlatformTable } from "#lib/importers/platform-table.ts";
import type { Problem } from "#lib/importers/problem.ts";
import { believableTime, parseDay } from "#lib/importers/times.ts";
import type { Conclusion, ExportReader, Member, ReadContext, ReadItem } from "#lib/importers/types.ts";
import { ownerOfLink, xTables } from "#lib/importers/x-analytics/tables.ts";

/** Reads the tables of X's statistics. Holds the newest day and whose posts they are. */
export class XAnalyticsReader implements ExportReader {
  private readonly context: ReadContext;
  private readonly members: readonly Member[];
  private newest: Date | null = null;
  private readonly warnings: Problem[] = [];

  constructor(members: readonly Member[], context: ReadContext) {
    this.context = context;
    this.members = members;
  }

  async *read(member: Member): AsyncGenerator<ReadItem[]> {
    const table = xTables.find(({ format }) => format === member.format);
    if (!table) return;
    for await (const items of readPlatformTable(member, table, this.context, this.warnings)) {
      for (const item of items) this.seeTime(item);
      yield items;
    }
  }

  conclude(): Conclusion {
    const observedAt = this.observedAt();
    return {
      platform: "x",
      owner: { handle: this.members.map(ownerIn).find((owner) => owner !== null) ?? null, id: null },
      observedAt,
      lists: [],
      warnings:
        observedAt === null || observedAt.source === "newest-row"
          ? [...this.warnings, { code: "W-DATE" }]
          : this.warnings,
    };
  }

  private seeTime(item: ReadItem): void {
    const at = item.kind === "post" ? item.publishedAt : item.kind === "day" ? new Date(`${item.day}T00:00:00Z`) : null;
    if (at !== null && (this.newest === null || at > this.newest)) this.newest = at;
  }

  /** The export was made after the range that its name tells, at the earliest on its last day. */
  private observedAt(): Conclusion["observedAt"] {
    const ends = this.members.flatMap(({ file }) => rangeEnd(file, this.context.now) ?? []);
    const latest = [...ends, ...(this.newest ? [this.newest] : [])].sort((a, b) => b.getTime() - a.getTime())[0];
    return observedAtOf(this.members, { named: null, newest: latest ?? null, now: this.context.now });
  }
}

/** `account_analytics_content_2026-08-10_2026-08-16.csv`, `tweet_activity_metrics_lena_20190401_20190501_en.csv`. */
function rangeEnd(file: string, now: Date): Date | null {
  const [, year, month, day] = /_[0-9-]{8,10}_([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:_|\.)/.exec(file.slice(-200)) ?? [];
  const at = parseDay(Number(year), Number(month), Number(day));
  return at === null ? null : believableTime(at, now);
}

/** From the address of the first post, or the name that the older files carry. */
function ownerIn({ head, file }: Member): string | null {
  const [link] =
    /https:\/\/(?:x|twitter)\.com\/\w{1,20}\/status\/[0-9]{1,20}/.exec(new TextDecoder().decode(head)) ?? [];
  const named = /^(?:daily_)?tweet_activity_metrics_(\w{1,20}?)_[0-9]{8}_/.exec(file)?.[1];
  return (link === undefined ? null : ownerOfLink(link)) ?? (named === undefined ? null : named.toLowerCase());
}
