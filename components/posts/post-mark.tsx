"use client";
import type { JudgementAnswer } from "#components/posts/use-judgement.ts";
import { useJudgement } from "#components/posts/use-judgement.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";

export type PostMarkActions = {
  mark: (post: string, reason: string) => Promise<JudgementAnswer>;
  unmark: (post: string) => Promise<JudgementAnswer>;
  dismissGiveaway: (post: string) => Promise<JudgementAnswer>;
};

type PostMarkProps = PostMarkActions & {
  post: string;
  /** Completes "Mark ...": "the post of 12 Mar". */
  about: string;
  /** Why it is marked; null = it is not. */
  reason: string | null;
  looksLikeGiveaway: boolean;
};

const reasons = ["Giveaway", "Contest", "Paid promotion"] as const;

/** Says that a post paid for its acts, in one choice, and takes it back. A look of a giveaway is asked, never assumed. */
export function PostMark({ post, about, reason, looksLikeGiveaway, mark, unmark, dismissGiveaway }: PostMarkProps) {
  const { isPending, refused, run } = useJudgement();
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {reason !== null ? (
          <>
            <span className="text-mark">Paid for: {reason}</span>
            <Button
              tone="quiet"
              isPending={isPending}
              aria-label={`Undo: ${about} did not pay for its acts`}
              onPress={() => run(() => unmark(post))}
            >
              Undo
            </Button>
          </>
        ) : looksLikeGiveaway ? (
          <>
            <span className="text-ink">Was this a giveaway?</span>
            <Button
              isPending={isPending}
              aria-label={`Yes, ${about} was a giveaway`}
              onPress={() => run(() => mark(post, "Giveaway"))}
            >
              Yes
            </Button>
            <Button
              tone="quiet"
              isPending={isPending}
              aria-label={`No, ${about} was no giveaway`}
              onPress={() => run(() => dismissGiveaway(post))}
            >
              No
            </Button>
          </>
        ) : (
          <Menu
            label="Mark"
            description={`Mark ${about} as paid for`}
            items={reasons.map((label) => ({ id: label, label, onAction: () => run(() => mark(post, label)) }))}
          />
        )}
      </div>
      {refused ? (
        <p role="alert" className="text-small text-mark">
          {refused}
        </p>
      ) : null}
    </>
  );
}
