"use client";
import { useActionState } from "react";
import type { SetSchedule } from "#components/reports/delivery-schedule.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type InviteState =
  | { kind: "idle" }
  | { kind: "asked"; email: string }
  | { kind: "refused"; message: string; email: string };

export type DeliveryActions = {
  setSchedule: SetSchedule;
  invite: (previous: InviteState, form: FormData) => Promise<InviteState>;
  remove: (subscriberId: string) => Promise<{ refused: string | null }>;
};

/** Asks one more address. */
export function DeliveryInvite({ invite }: { invite: DeliveryActions["invite"] }) {
  const [state, action, isPending] = useActionState(invite, { kind: "idle" });
  return (
    <form action={action} className="grid max-w-form gap-3">
      <TextField
        // What the server refused stays to be corrected.
        key={state.kind === "refused" ? state.email : "new"}
        label="Send each new issue to"
        name="email"
        type="email"
        autoComplete="off"
        maxLength={254}
        defaultValue={state.kind === "refused" ? state.email : ""}
        hint="They are asked by mail first, and get nothing else before they say yes."
        error={state.kind === "refused" ? state.message : undefined}
        isRequired
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" isPending={isPending}>
          Ask them
        </Button>
        <p role="status" className="text-small break-all text-faint">
          {state.kind === "asked" ? `${state.email} is asked.` : ""}
        </p>
      </div>
    </form>
  );
}
