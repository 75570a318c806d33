"use client";
import { useActionState, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ComboBox } from "#components/ui/combo-box.tsx";

export type TimeZoneState = { kind: "idle" | "saved" } | { kind: "refused"; message: string };

type TimeZoneFormProps = {
  timeZone: string;
  zones: string[];
  change: (previous: TimeZoneState, form: FormData) => Promise<TimeZoneState>;
};

export function TimeZoneForm({ timeZone, zones, change }: TimeZoneFormProps) {
  const [chosen, setChosen] = useState<string | null>(timeZone);
  const [state, action, isPending] = useActionState(change, { kind: "idle" });
  return (
    <form action={action} className="grid max-w-form gap-3">
      <input type="hidden" name="timeZone" value={chosen ?? ""} />
      <ComboBox
        label="Time zone of this profile"
        choices={zones.map((zone) => ({ id: zone, label: zone.replaceAll("_", " ") }))}
        value={chosen}
        onChange={setChosen}
        error={state.kind === "refused" ? state.message : undefined}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" isPending={isPending} isDisabled={chosen === null || chosen === timeZone}>
          Change the time zone
        </Button>
        <p role="status" className="text-small text-faint">
          {state.kind === "saved" && chosen === timeZone ? "Changed." : ""}
        </p>
      </div>
    </form>
  );
}
