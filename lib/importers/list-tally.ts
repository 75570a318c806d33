import type { Side } from "#lib/engagement/types.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import type { FlagReason } from "#lib/importers/types.ts";

/** Counts what was read of one list, for the conclusion about it. Holds numbers only, however long the list is. */
export class ListTally {
  readonly side: Side;
  usable = 0;
  oldest: Date | null = null;
  newest: Date | null = null;
  /** Name of the first file that belongs to the list. */
  file: string | null = null;
  private readonly flags = new Map<FlagReason, number>();

  constructor(side: Side) {
    this.side = side;
  }

  begin(file: string): void {
    this.file ??= file;
  }

  add(followedAt: Date | null): void {
    this.usable += 1;
    if (followedAt === null) return;
    if (this.oldest === null || followedAt < this.oldest) this.oldest = followedAt;
    if (this.newest === null || followedAt > this.newest) this.newest = followedAt;
  }

  flag(reason: FlagReason): void {
    this.flags.set(reason, (this.flags.get(reason) ?? 0) + 1);
  }

  get flagged(): number {
    return [...this.flags.values()].reduce((sum, count) => sum + count, 0);
  }

  /** A list of records of which none names somebody is no list of nobody (threats G3). */
  requireUsable(): void {
    if (this.usable > 0 || this.flagged === 0) return;
    const [reason, times] = [...this.flags].sort((a, b) => b[1] - a[1])[0] ?? ["not-a-record", 0];
    throw new Refusal({
      code: "E-NOROWS",
      ...(this.file === null ? {} : { file: this.file }),
      count: this.flagged,
      facts: { reason, times },
    });
  }

  /** Why flagged rows keep the list from being whole; null = there are none. */
  flaggedReason(): Problem | null {
    const { flagged } = this;
    return flagged === 0 ? null : { code: "W-ROWS", detail: "list", count: flagged };
  }
}
