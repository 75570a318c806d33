import type { Side } from "#lib/engagement/types.ts";
import type { InteractionRow, ListedRow, PersonRef } from "#lib/importers/types.ts";

/** Midnight (UTC) of a day of January 2026, counted on into the months after it. */
export function day(ofYear: number): Date {
  return new Date(Date.UTC(2026, 0, ofYear));
}

const origin = { row: 1, primary: true } as const;

export function listed(side: Side, person: Partial<PersonRef>, followedAt: Date | null = null): ListedRow {
  return { kind: "listed", side, person: { id: null, handle: null, ...person }, followedAt, ...origin };
}

/** A received act without text or post. */
export function received(handle: string, at: Date | null, changes: Partial<InteractionRow> = {}): InteractionRow {
  return {
    kind: "interaction",
    direction: "received",
    type: "like",
    person: { id: null, handle },
    at,
    precision: "second",
    post: null,
    text: null,
    onOwnPost: false,
    ...origin,
    ...changes,
  };
}

/** A received comment of three words: enough to pass the person test by itself (model.md 5). */
export function comment(handle: string, at: Date | null, changes: Partial<InteractionRow> = {}): InteractionRow {
  const text = { words: 3, hasUrl: false, wordSequence: "what a glaze" };
  return received(handle, at, { type: "comment", post: "p1", text, ...changes });
}
