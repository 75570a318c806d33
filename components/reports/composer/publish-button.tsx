"use client";
import { useState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ReportDefinition } from "#lib/reports/report-definition.ts";
import type { ReportMode } from "#lib/reports/report-summary.ts";

export type PublishPlan = {
  mode: ReportMode;
  names: ReportDefinition["names"];
  /** Of the latest issue; null = this is the first. */
  last: { number: number; isLive: boolean } | null;
  isDirty: boolean;
  isUnderWay: boolean;
  hasData: boolean;
};

type PublishButtonProps = {
  plan: PublishPlan;
  /** Keeps what is not kept yet, and publishes. `refused` = the sentence that says why not. */
  publish: () => Promise<{ refused: string | null }>;
};

/** Publishes, after it has said what that means. */
export function PublishButton({ plan, publish }: PublishButtonProps) {
  return (
    <Dialog
      title={titleOf(plan)}
      trigger={
        <Button tone="plain" isDisabled={!plan.hasData} isPending={plan.isUnderWay}>
          {plan.isUnderWay ? "Being published …" : "Publish"}
        </Button>
      }
    >
      {({ close }) => <Question plan={plan} publish={publish} close={close} />}
    </Dialog>
  );
}

function Question({ plan, publish, close }: PublishButtonProps & { close: () => void }) {
  const [refused, setRefused] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const press = async () => {
    setPending(true);
    const answer = await publish();
    setPending(false);
    setRefused(answer.refused);
    if (answer.refused === null) close();
  };
  return (
    <div className="grid gap-3">
      <p>{consequenceOf(plan)}</p>
      {plan.isDirty ? <p>What you have changed is saved first.</p> : null}
      {plan.names === "shown" ? (
        <Notice tone="mark">It shows the names of other people, to everybody who holds a link.</Notice>
      ) : null}
      {refused === null ? null : (
        <Notice tone="mark" role="alert">
          {refused}
        </Notice>
      )}
      <ActionsRow>
        <Button tone="main" isPending={isPending} onPress={() => void press()}>
          Publish
        </Button>
        <Button tone="quiet" onPress={close}>
          Not yet
        </Button>
      </ActionsRow>
    </div>
  );
}

function nextNumber({ last }: PublishPlan): number {
  return (last?.number ?? 0) + 1;
}

function isRenewal({ mode, last }: PublishPlan): boolean {
  return mode === "live" && last?.isLive === true;
}

function titleOf(plan: PublishPlan): string {
  if (plan.mode === "frozen") return `Publish issue ${nextNumber(plan)}`;
  return isRenewal(plan) ? "Renew the live report" : "Publish a live report";
}

/** What will happen, before it does. */
function consequenceOf(plan: PublishPlan): string {
  if (plan.mode === "live") {
    return isRenewal(plan)
      ? "Live: it is computed anew now, and after every import. Whoever has a link sees the new one at once."
      : "Live: renewed after every import. Whoever has a link always sees the latest, and what it said before is gone.";
  }
  const frozen = `Issue ${nextNumber(plan)}, frozen: it will never change, whatever you import or undo later.`;
  return plan.last === null
    ? `${frozen} Nobody can open it before you make a link.`
    : `${frozen} Links to this report show it from then on.`;
}
