import type { ImportState } from "#lib/reports/import-view.ts";

const titles = {
  receiving: "The upload did not finish.",
  received: "Waiting to be read.",
  staging: "Reading your files.",
  previewed: "This is what we found.",
  confirmed: "Waiting to be booked.",
  publishing: "Booking.",
  published: "Imported.",
  refused: "This could not be taken.",
  failed: "This went wrong on our side.",
  cancelled: "Cancelled.",
  undone: "Undone.",
} satisfies Record<ImportState, string>;

/** The headline of an import's page. */
export function importTitle(state: ImportState): string {
  return titles[state];
}
