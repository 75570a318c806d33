import { campaignInfos } from "#lib/reports/infos/campaign-infos.ts";
import { growthInfos } from "#lib/reports/infos/growth-infos.ts";
import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";
import { postInfos } from "#lib/reports/infos/post-infos.ts";
import { reciprocityInfos } from "#lib/reports/infos/reciprocity-infos.ts";
import { sectionNames } from "#lib/reports/report-definition.ts";
import type { ReportSection } from "#lib/reports/report-view.ts";
import { blocksOf, type Told } from "#lib/reports/told-section.ts";

const infos = {
  campaigns: campaignInfos.waterfall,
  survival: growthInfos.survival,
  posts: postInfos.people,
  reciprocity: reciprocityInfos.corners,
} satisfies Record<string, MeasureInfoText>;

/** A section whose words are part of the content. `told` undefined = there is nothing of it in the span. */
export function toldSection(id: keyof typeof infos, told: Told | undefined): ReportSection {
  return {
    id,
    title: sectionNames[id],
    says: told?.says ?? null,
    info: infos[id],
    blocks: told ? blocksOf(told) : [{ kind: "note", text: "Nothing of it falls into this time." }],
  };
}
