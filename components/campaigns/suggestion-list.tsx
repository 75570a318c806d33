"use client";
import { CampaignForm, type SaveCampaignAction } from "#components/campaigns/campaign-form.tsx";
import { type JudgementAnswer, useJudgement } from "#components/posts/use-judgement.ts";
import { Button } from "#components/ui/button.tsx";
import type { CampaignDraft } from "#lib/reports/campaign-draft.ts";
import type { SuggestionKind } from "#lib/reports/suggestion.ts";

/** A question made on the server, with what the form begins with when it is answered by yes. */
export type SuggestionItem = {
  kind: SuggestionKind;
  subject: string;
  text: string;
  draft: CampaignDraft;
  /** The post that would be marked as paid for; null = there is none. */
  post: string | null;
};

export type SuggestionActions = {
  save: SaveCampaignAction;
  markPost: (post: string, reason: string) => Promise<JudgementAnswer>;
  dismiss: (kind: SuggestionKind, subject: string) => Promise<JudgementAnswer>;
};

/** Questions, each answered by entering a campaign, marking a post, or letting it be. */
export function SuggestionList({ items, actions }: { items: SuggestionItem[]; actions: SuggestionActions }) {
  return (
    <ul className="border-b border-line">
      {items.map((item) => (
        <Question key={`${item.kind} ${item.subject}`} item={item} actions={actions} />
      ))}
    </ul>
  );
}

function Question({ item, actions }: { item: SuggestionItem; actions: SuggestionActions }) {
  const { isPending, refused, run } = useJudgement();
  const { post, draft } = item;
  return (
    <li className="border-t border-line py-4">
      <p className="max-w-prose font-serif text-quote">{item.text}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {post === null ? null : (
          <Button
            isPending={isPending}
            aria-label={`Mark the post as paid for: ${draft.title}`}
            onPress={() => run(() => actions.markPost(post, "Giveaway"))}
          >
            Mark the post
          </Button>
        )}
        <CampaignForm label="Enter a campaign" about={draft.title} draft={draft} save={actions.save} />
        <Button
          tone="quiet"
          isPending={isPending}
          aria-label={`No campaign: ${draft.title}`}
          onPress={() => run(() => actions.dismiss(item.kind, item.subject))}
        >
          No campaign
        </Button>
      </div>
      {refused ? (
        <p role="alert" className="mt-2 text-small text-mark">
          {refused}
        </p>
      ) : null}
    </li>
  );
}
