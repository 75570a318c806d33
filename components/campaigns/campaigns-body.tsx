import { CampaignForm } from "#components/campaigns/campaign-form.tsx";
import { type SuggestionActions, SuggestionList } from "#components/campaigns/suggestion-list.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { campaignKindNames } from "#lib/display/campaign-text.ts";
import { draftOfSuggestion } from "#lib/reports/campaign-draft.ts";
import { campaignHeadline, campaignLine } from "#lib/reports/campaign-sentences.ts";
import type { CampaignFigures, CampaignsPage } from "#lib/reports/campaigns.ts";
import { campaignDays } from "#lib/reports/prepare-campaign.ts";
import { suggestionSubject } from "#lib/reports/suggestion.ts";
import { suggestionSentence } from "#lib/reports/suggestion-sentences.ts";

type CampaignsBodyProps = { page: CampaignsPage; actions: SuggestionActions; locale: string };

export function CampaignsBody({ page, actions, locale }: CampaignsBodyProps) {
  const { profile, campaigns, suggestions, asOf } = page;
  if (asOf === null) {
    return (
      <EmptyState
        title="Nothing is known yet"
        action={<ButtonLink href={`/profiles/${profile.id}/imports`}>Import a list</ButtonLink>}
      >
        What a campaign was worth takes lists of followers from before it and after it, and what people did since.
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeading says="A dated effort, and what became of those who came with it: who stayed, who did anything, and who came as a person within 90 days.">
        {headingOf(campaigns.length, suggestions.length)}
      </PageHeading>
      <CampaignForm
        label="Enter a campaign"
        tone="main"
        draft={{ kind: "follow-back", title: "", note: "" }}
        save={actions.save}
      />
      {suggestions.length > 0 ? (
        <Section
          title="What happened here?"
          says="These days or posts stand out. That alone says nothing: about half of such gains are honest."
        >
          <SuggestionList
            items={suggestions.map((suggestion) => ({
              kind: suggestion.kind,
              subject: suggestionSubject(suggestion),
              text: suggestionSentence(suggestion, locale),
              draft: draftOfSuggestion(suggestion, locale),
              post: suggestion.kind === "giveaway" ? suggestion.post : null,
            }))}
            actions={actions}
          />
        </Section>
      ) : null}
      {campaigns.length > 0 ? (
        <Section title="Campaigns" says="The latest first.">
          <ul className="border-b border-line">
            {campaigns.map((figures) => (
              <CampaignItem key={figures.campaign.id} figures={figures} profileId={profile.id} locale={locale} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function headingOf(campaigns: number, suggestions: number): string {
  if (campaigns > 0) return "What campaigns were really worth.";
  return suggestions > 0 ? "Something stands out." : "No campaign yet.";
}

type CampaignItemProps = { figures: CampaignFigures; profileId: string; locale: string };

function CampaignItem({ figures, profileId, locale }: CampaignItemProps) {
  const { campaign } = figures;
  return (
    <li className="border-t border-line py-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="font-medium">
          <TextLink href={`/profiles/${profileId}/campaigns/${campaign.id}`}>
            <bdi>{campaign.title}</bdi>
          </TextLink>
        </h3>
        <p className="text-small text-faint">
          {campaignKindNames[campaign.kind]}, {campaignDays(campaign, locale)}
        </p>
      </div>
      <p className="mt-2 max-w-prose font-serif text-quote">
        {campaignHeadline(figures, locale)
          .parts.map(({ text }) => text)
          .join("")}
      </p>
      <p className="mt-1 text-fine text-faint">{campaignLine(figures, locale)}</p>
    </li>
  );
}
