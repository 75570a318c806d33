import type { Route } from "next";
import type { ReactNode } from "react";
import { CampaignForm, type SaveCampaignAction } from "#components/campaigns/campaign-form.tsx";
import type { CampaignSearch } from "#components/campaigns/campaign-search.ts";
import { CampaignWho } from "#components/campaigns/campaign-who.tsx";
import { WaterfallTable } from "#components/campaigns/waterfall-table.tsx";
import { MeasureInfo } from "#components/measures/measure-info.tsx";
import { Headline } from "#components/overview/headline.tsx";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { campaignKindNames } from "#lib/display/campaign-text.ts";
import { draftOfRecord } from "#lib/reports/campaign-draft.ts";
import {
  campaignHeadline,
  differenceSentence,
  effectSentence,
  priceSentence,
  thoughtSentence,
} from "#lib/reports/campaign-sentences.ts";
import type { CampaignView } from "#lib/reports/campaigns.ts";
import { campaignInfos } from "#lib/reports/infos/campaign-infos.ts";
import { campaignDays, prepareWaterfall } from "#lib/reports/prepare-campaign.ts";

type CampaignBodyProps = {
  view: CampaignView;
  search: CampaignSearch;
  path: Route;
  back: Route;
  save: SaveCampaignAction;
  remove: () => Promise<{ refused: string | null }>;
  locale: string;
};

/** One campaign: what came of it, against those it is set against, and the people behind every number. */
export function CampaignBody({ view, search, path, back, save, remove, locale }: CampaignBodyProps) {
  const { campaign } = view;
  const { campaign: rows, comparison, comparisonTitle } = prepareWaterfall(view, locale);
  const shown = [...rows, ...comparison].find(({ id }) => id === view.who.step);
  const price = priceSentence(view, locale);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-6 text-small text-soft">
        <span>
          <TextLink href={back}>All campaigns</TextLink>
          <span aria-hidden="true"> · </span>
          <bdi className="font-medium text-ink">{campaign.title}</bdi>
          <span aria-hidden="true"> · </span>
          {campaignKindNames[campaign.kind]}, {campaignDays(campaign, locale)}
        </span>
        <span className="flex gap-2 sm:ml-auto">
          <CampaignForm label="Change" about={campaign.title} draft={draftOfRecord(campaign)} save={save} />
          <ConfirmButton
            label="Delete"
            about={campaign.title}
            question="Delete this campaign?"
            consequence="What was imported stays, and so does everything that was counted. Only the campaign goes."
            act={remove}
          />
        </span>
      </div>
      <Headline headline={campaignHeadline(view, locale)} />
      {campaign.note ? <p className="max-w-prose whitespace-pre-line text-soft">{campaign.note}</p> : null}
      <Section
        title="From the campaign to people"
        says={
          <WithInfo
            about="these steps"
            name="waterfall"
            says="Every number leads to the people it counts."
            locale={locale}
          />
        }
      >
        <WaterfallTable caption="From the campaign to people" rows={rows} path={path} shown={view.who.step} />
      </Section>
      <Section
        title={comparisonTitle}
        says={
          <WithInfo about="the comparison" name="difference" says={differenceSentence(view, locale)} locale={locale} />
        }
      >
        <WaterfallTable caption={comparisonTitle} rows={comparison} path={path} shown={view.who.step} />
      </Section>
      <div className="lg:grid lg:grid-cols-3 lg:gap-14">
        {price === null ? null : <Finding title="The price" name="price" text={price} locale={locale} />}
        <Finding title="The effect on people" name="effect" text={effectSentence(view, locale)} locale={locale} />
        <Finding title="And 500 more?" name="thought" text={thoughtSentence(view, locale)} locale={locale} />
      </div>
      <div id="who" className="scroll-mt-6">
        <Section title="Who they are" says={shown ? `${shown.label}: ${shown.window}.` : undefined}>
          <CampaignWho view={view} search={search} path={path} locale={locale} />
        </Section>
      </div>
    </>
  );
}

type InfoName = keyof typeof campaignInfos;

function WithInfo({ about, name, says, locale }: { about: string; name: InfoName; says: ReactNode; locale: string }) {
  return (
    <>
      {says} <MeasureInfo about={about} info={campaignInfos[name]} locale={locale} />
    </>
  );
}

function Finding({ title, name, text, locale }: { title: string; name: InfoName; text: string; locale: string }) {
  return (
    <Section title={title}>
      <p className="max-w-prose font-serif text-quote">
        <WithInfo about={title.toLowerCase()} name={name} says={text} locale={locale} />
      </p>
    </Section>
  );
}
