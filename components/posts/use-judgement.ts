"use client";
import { useState, useTransition } from "react";

/** What came of a judgement: null = done, else why not. */
export type JudgementAnswer = { refused: string | null };

/** Runs one judgement at a time and keeps why the last one was refused. */
export function useJudgement(): {
  isPending: boolean;
  refused: string | null;
  run: (judge: () => Promise<JudgementAnswer>) => void;
} {
  const [isPending, startTransition] = useTransition();
  const [refused, setRefused] = useState<string | null>(null);
  return {
    isPending,
    refused,
    run: (judge) =>
      startTransition(async () => {
        setRefused((await judge()).refused);
      }),
  };
}
