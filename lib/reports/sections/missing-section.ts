import type { Platform } from "#lib/engagement/types.ts";
import { describeMissing } from "#lib/reports/missing-files.ts";
import type { Missing } from "#lib/reports/overview.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";

/** What the files do not show: said, never hidden. Null = they show all there is. */
export function missingSection(missing: Missing[], platform: Platform): ReportSection | null {
  const files = describeMissing(missing, platform);
  if (files.length === 0) return null;
  return {
    id: "missing",
    title: "What these files do not show",
    says: null,
    info: null,
    blocks: files.map((file) => ({ kind: "note", text: file.title })),
  };
}
