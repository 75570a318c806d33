import type { ReportBlock, ReportView } from "#lib/reports/report-view.ts";

type Opening = { headline: Extract<ReportBlock, { kind: "headline" }>; blocks: ReportBlock[] };

/** A report that begins with its headline begins with it as large as a page can; what belongs to it follows at full width. */
export function openingOf({ sections }: ReportView): { opening: Opening | null; rest: ReportView["sections"] } {
  const [first, ...rest] = sections;
  const [headline, ...blocks] = first?.blocks ?? [];
  if (first?.id !== "headline" || headline?.kind !== "headline") return { opening: null, rest: sections };
  return { opening: { headline, blocks }, rest };
}
