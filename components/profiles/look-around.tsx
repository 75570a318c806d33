"use client";
import { useTransition } from "react";
import { Button } from "#components/ui/button.tsx";

type LookAroundProps = { label: string; fill: () => Promise<void> };

/** Asks for the sample data. */
export function LookAround({ label, fill }: LookAroundProps) {
  const [isPending, startTransition] = useTransition();
  return (
    <Button isPending={isPending} onPress={() => startTransition(fill)}>
      {label}
    </Button>
  );
}
