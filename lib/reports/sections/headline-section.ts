import { tileInfos } from "#lib/reports/infos/tile-infos.ts";
import type { Headline } from "#lib/reports/overview-sentence.ts";
import type { Tile } from "#lib/reports/overview-tiles.ts";
import { sectionNames } from "#lib/reports/report-definition.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";

/** What the numbers say in a sentence, and the figures. On a report no tile sets a chart. */
export function headlineSection(headline: Headline, tiles: readonly Tile[]): ReportSection {
  return {
    id: "headline",
    title: sectionNames.headline,
    says: null,
    info: tileInfos.people28,
    blocks: [
      { kind: "headline", headline },
      { kind: "tiles", tiles: tiles.map((tile) => ({ ...tile, chart: null })) },
    ],
  };
}
