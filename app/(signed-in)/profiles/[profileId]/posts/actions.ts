"use server";
import { revalidatePath } from "next/cache";
import type { JudgementAnswer } from "#components/posts/use-judgement.ts";
import { requireOwnerAction } from "#lib/auth/require-owner.ts";
import { judgementRefusals } from "#lib/display/judgement-refusals.ts";
import { dismissSuggestion } from "#lib/services/campaigns/dismiss-suggestion.ts";
import { markIncentivisedInput, unmarkIncentivisedInput } from "#lib/services/judgement/mark-incentivised.input.ts";
import { markIncentivised } from "#lib/services/judgement/mark-incentivised.ts";
import { unmarkIncentivised } from "#lib/services/judgement/unmark-incentivised.ts";

const done: JudgementAnswer = { refused: null };
const gone: JudgementAnswer = { refused: "This post is not there any more. Load the page again." };
const busy: JudgementAnswer = { refused: judgementRefusals.busy };

// What a post brought stands on many pages.
const refresh = () => revalidatePath("/profiles/[profileId]", "layout");

export async function markIncentivisedAction(
  profileId: string,
  post: string,
  reason: string,
): Promise<JudgementAnswer> {
  const input = markIncentivisedInput.safeParse({ post, reason });
  const scope = await requireOwnerAction();
  if (!input.success) return { refused: input.error.issues[0]?.message ?? "This is no reason." };
  const result = await markIncentivised(scope, String(profileId), input.data, new Date());
  refresh();
  if (result.ok) return done;
  switch (result.code) {
    case "no-profile":
    case "gone":
      return gone;
    case "no-reason":
      return { refused: "Say why." };
    case "busy":
      return busy;
  }
}

export async function unmarkIncentivisedAction(profileId: string, post: string): Promise<JudgementAnswer> {
  const input = unmarkIncentivisedInput.safeParse({ post });
  const scope = await requireOwnerAction();
  if (!input.success) return gone;
  const result = await unmarkIncentivised(scope, String(profileId), input.data, new Date());
  refresh();
  if (result.ok) return done;
  switch (result.code) {
    case "no-profile":
      return gone;
    case "not-marked":
      // Somebody was faster: what was wanted is so.
      return done;
    case "busy":
      return busy;
  }
}

export async function dismissGiveawayAction(profileId: string, post: string): Promise<JudgementAnswer> {
  const scope = await requireOwnerAction();
  const result = await dismissSuggestion(
    scope,
    String(profileId),
    { kind: "giveaway", subject: String(post) },
    new Date(),
  );
  refresh();
  return result.ok ? done : gone;
}
