import {
  campaignHeadline,
  differenceSentence,
  effectSentence,
  priceSentence,
} from "#lib/reports/campaign-sentences.ts";
import { campaignTitle } from "#lib/reports/campaign-title.ts";
import type { CampaignView } from "#lib/reports/campaigns.ts";
import { coarseShare } from "#lib/reports/hide-counts.ts";
import { campaignDays, earlyNote, prepareWaterfall, type WaterfallRow } from "#lib/reports/prepare-campaign.ts";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import type { ReportSpan } from "#lib/reports/report-spans.ts";
import { tableBlock } from "#lib/reports/table-block.ts";
import { type Told, toldTable } from "#lib/reports/told-section.ts";

/** What a report tells of a campaign. */
export type ToldCampaign = Omit<CampaignView, "profile" | "thought" | "who">;

type Choice = Pick<ReportDefinition, "names" | "counts" | "locale">;

/** Campaigns that touch a span, before and after; null = none does. */
export function tellCampaigns(campaigns: readonly ToldCampaign[], span: ReportSpan, choice: Choice): Told | null {
  const inside = campaigns.filter(({ campaign: { fromDay, toDay } }) => fromDay < span.toDay && toDay > span.fromDay);
  if (inside.length === 0) return null;
  return {
    says: "What each brought, against those it is set against. A number here proves nothing: other things happened at the same time.",
    blocks: inside.flatMap((figures, place) => tellOne(figures, `campaign-${place + 1}`, choice)),
  };
}

function tellOne(figures: ToldCampaign, id: string, { names, counts, locale }: Choice): Told["blocks"] {
  const { campaign } = figures;
  const title = `${campaignTitle(campaign, names)}, ${campaignDays(campaign, locale)}`;
  const note = (text: string) => ({ kind: "note" as const, text });
  if (counts === "hidden") {
    const early = earlyNote(figures, locale);
    return [
      { kind: "text", parts: [{ text: `${title}.`, tone: "plain" }] },
      toldTable(sharesTable(id, title, figures, locale)),
      ...(early === null ? [] : [note(`Still ${early}.`)]),
      note(effectSentence(figures, locale)),
    ];
  }
  const { parts, says } = campaignHeadline(figures, locale);
  const { campaign: rows, comparison, comparisonTitle } = prepareWaterfall(figures, locale);
  const price = priceSentence(figures, locale);
  return [
    { kind: "text", parts: [{ text: `${title}: `, tone: "plain" }, ...parts] },
    toldTable(waterfallTable(id, title, rows)),
    toldTable(waterfallTable(`${id}-comparison`, comparisonTitle, comparison)),
    note(differenceSentence(figures, locale)),
    note(effectSentence(figures, locale)),
    ...(price === null ? [] : [note(price)]),
    ...says.map(note),
  ];
}

function waterfallTable(id: string, caption: string, rows: readonly WaterfallRow[]) {
  return tableBlock(
    id,
    caption,
    [{ head: "Step" }, { head: "When", isText: true }, { head: "People" }, { head: "Share" }],
    rows.map(({ label, window, count, of, share, note }) => [
      label,
      note === null ? window : `${window}; ${note}`,
      count === null ? "not known" : of === null ? count : `${count} ${of}`,
      share ?? "",
    ]),
  );
}

/** Shares alone: with a count beside them each would tell of how many it is a share. */
function sharesTable(id: string, caption: string, figures: ToldCampaign, locale: string) {
  const { result, ownFollows, campaign, hasNames, hasFollowerLists } = figures;
  const { joiners, stays, ripe, comparison } = result;
  const share = (part: number, whole: number | null) =>
    hasFollowerLists && whole ? coarseShare(Math.min(part, whole), whole, locale) : "not known";
  const others = campaign.kind === "follow-back" ? "Of those who came by themselves" : "Of those who came before";
  return tableBlock(
    id,
    caption,
    [{ head: "Step" }, { head: "Share" }],
    [
      ...(campaign.kind === "follow-back"
        ? [["Followed back, of those you followed", share(joiners, ownFollows)]]
        : []),
      ...stays.map(({ days, yes }) => [`Still here after ${days} days, at least`, share(yes, joiners)]),
      ["Came as people within 90 days", hasNames ? share(ripe.engaged, ripe.of) : "not known"],
      [`${others}, came as people`, hasNames ? share(comparison.engaged, comparison.of) : "not known"],
    ],
  );
}
