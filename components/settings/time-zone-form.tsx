"use client";
import { useActionState, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { Select } from "#components/ui/select.tsx";

export type TimeZoneState = { kind: "idle" | "saved" } | { kind: "refused"; message: string };

type TimeZoneFormProps = {
  timeZone: string;
  zones: string[];
  change: (previous: TimeZoneState, form: FormData) => Promise<TimeZoneState>;
};

export function TimeZoneForm({ timeZone, zones, change }: TimeZoneFormProps) {
  // Cities first and in order, so that typing the first letters of one finds it.
  const choices = zones
    .map((zone) => ({ id: zone, label: zoneLabel(zone) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const [chosen, setChosen] = useState(timeZone);
  const [state, action, isPending] = useActionState(change, { kind: "idle" });
  return (
    <Form action={action} className="grid max-w-form gap-3">
      <input type="hidden" name="timeZone" value={chosen} />
      <Select
        label="Time zone of this profile"
        choices={choices}
        value={chosen}
        onChange={setChosen}
        error={state.kind === "refused" ? state.message : undefined}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" isPending={isPending} isDisabled={chosen === timeZone}>
          Change the time zone
        </Button>
        <p role="status" className="text-small text-faint">
          {state.kind === "saved" && chosen === timeZone ? "Changed." : ""}
        </p>
      </div>
    </Form>
  );
}

/** "Berlin (Europe)". */
function zoneLabel(zone: string): string {
  const [area = zone, ...rest] = zone.replaceAll("_", " ").split("/");
  const city = rest.pop();
  return city === undefined ? area : `${city} (${[area, ...rest].join(", ")})`;
}
