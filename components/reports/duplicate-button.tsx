"use client";
import { useActionState } from "react";
import { Button } from "#components/ui/button.tsx";

type DuplicateButtonProps = { title: string; duplicate: () => Promise<{ refused: string }> };

/** One press begins the next report like this one, and opens it. */
export function DuplicateButton({ title, duplicate }: DuplicateButtonProps) {
  const [answer, action, isPending] = useActionState(duplicate, null);
  return (
    <form action={action} className="contents">
      <Button type="submit" tone="quiet" isPending={isPending} aria-label={`Duplicate ${title}`}>
        Duplicate
      </Button>
      {answer ? (
        <p role="alert" className="text-small text-mark">
          {answer.refused}
        </p>
      ) : null}
    </form>
  );
}
