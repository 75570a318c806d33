import type { SectionContext } from "#lib/reports/sections/section-context.ts";

/** Why nothing is said of where followers stand. */
export function noLedgerText({ content }: Pick<SectionContext, "content">): string {
  return content.tiers.includes("people")
    ? "No complete list falls into this time."
    : "Which followers engage is not in these files: that takes interactions with names.";
}
