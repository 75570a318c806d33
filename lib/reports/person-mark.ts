import type { MarkKind } from "#lib/engagement/account.ts";
import type { Judge } from "#lib/reports/judge.ts";

/** A mark of the owner's on one person, as it stands. */
export type PersonMark = {
  personKey: string;
  /** Null = nobody of that key is known now: the import that named them was taken back. The mark stays. */
  personId: string | null;
  /** Null for a person known by id alone. */
  handle: string | null;
  platformId: string | null;
  kind: MarkKind;
  reason: string;
  community: { id: string; name: string } | null;
  by: Judge;
  at: string;
};

/** A post of the owner's that paid for its acts. */
export type IncentivisedMark = { post: string; reason: string; by: Judge; at: string };
