"use client";
import { useActionState, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { type Choice, Select } from "#components/ui/select.tsx";
import type { DeliveryView } from "#lib/reports/delivery-view.ts";
import type { ReportSchedule } from "#lib/reports/next-issue.ts";

export type ScheduleState = { kind: "idle" | "saved" } | { kind: "refused"; message: string };
export type SetSchedule = (previous: ScheduleState, form: FormData) => Promise<ScheduleState>;

const choices: Choice<ReportSchedule>[] = [
  { id: "none", label: "Only when I publish" },
  { id: "weekly", label: "Weekly, on Mondays" },
  { id: "monthly", label: "Monthly, on the first" },
  { id: "each-import", label: "After each import" },
];

type DeliveryScheduleProps = {
  delivery: Pick<DeliveryView, "schedule" | "nextIssueAt" | "timeZone">;
  locale: string;
  setSchedule: SetSchedule;
};

/** When the next issue appears by itself. */
export function DeliverySchedule({ delivery, locale, setSchedule }: DeliveryScheduleProps) {
  const [chosen, setChosen] = useState(delivery.schedule);
  const [state, action, isPending] = useActionState(setSchedule, { kind: "idle" });
  return (
    <form action={action} className="grid max-w-form gap-3">
      <input type="hidden" name="schedule" value={chosen} />
      <Select
        label="New issues appear"
        choices={choices}
        value={chosen}
        onChange={setChosen}
        hint={chosen === "weekly" || chosen === "monthly" ? `At 06:00, time zone ${delivery.timeZone}.` : undefined}
        error={state.kind === "refused" ? state.message : undefined}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" isPending={isPending} isDisabled={chosen === delivery.schedule}>
          Set
        </Button>
        <p role="status" className="text-small text-faint">
          {delivery.nextIssueAt === null || chosen !== delivery.schedule ? null : (
            <>
              The next one <LocalTime instant={delivery.nextIssueAt} locale={locale} />
            </>
          )}
        </p>
      </div>
    </form>
  );
}
