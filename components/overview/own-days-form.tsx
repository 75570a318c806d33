"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { OwnDaysProps } from "#components/overview/own-days.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateRangeField } from "#components/ui/date-range-field.tsx";
import { withSearch } from "#components/ui/route.ts";

/** Leads to the address of the days that were chosen. */
export function OwnDaysForm({ path, kept, days, close }: OwnDaysProps & { close: () => void }) {
  const router = useRouter();
  const [chosen, setChosen] = useState<OwnDaysProps["days"] | null>(days);
  const isBackward = chosen !== null && chosen.firstDay > chosen.lastDay;
  function show(event: FormEvent) {
    event.preventDefault();
    if (!chosen || isBackward) return;
    const search = new URLSearchParams({ ...kept, range: "custom", from: chosen.firstDay, to: chosen.lastDay });
    close();
    router.push(withSearch(path, `?${search}`), { scroll: false });
  }
  return (
    <form onSubmit={show} className="flex w-full flex-wrap items-end gap-3 py-3">
      <DateRangeField
        label="First and last day"
        defaultValue={days}
        onChange={setChosen}
        error={isBackward ? "The last day is before the first." : undefined}
      />
      <Button type="submit" tone="main" isDisabled={!chosen || isBackward}>
        Show
      </Button>
      <Button onPress={close}>Cancel</Button>
    </form>
  );
}
