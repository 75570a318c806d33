import type { ImportState } from "#lib/reports/import-view.ts";

export const stateText = {
  receiving: "the files did not all arrive",
  received: "waiting to be read",
  staging: "being read",
  previewed: "waits for you",
  confirmed: "waiting to be booked",
  publishing: "being booked",
  published: "booked",
  refused: "could not be taken",
  failed: "failed",
  cancelled: "cancelled",
  undone: "undone",
} satisfies Record<ImportState, string>;

/** States that go on by themselves, and are watched. */
export function isUnderWay(state: ImportState): boolean {
  return state === "received" || state === "staging" || state === "confirmed" || state === "publishing";
}
