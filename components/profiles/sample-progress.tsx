"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LookAround } from "#components/profiles/look-around.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { formatCount } from "#lib/display/numbers.ts";

type SampleProgressProps = {
  progress: { booked: number; uploads: number; isUnderWay: boolean };
  fill: () => Promise<void>;
  locale: string;
};

const lookEveryMs = 2000;

/** How far the sample data are; the page is drawn anew until all of them are there. */
export function SampleProgress({ progress, fill, locale }: SampleProgressProps) {
  const { booked, uploads, isUnderWay } = progress;
  const router = useRouter();
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => router.refresh(), lookEveryMs);
    return () => clearInterval(timer);
  }, [isUnderWay, router]);
  const text = `${formatCount(booked, locale)} of ${formatCount(uploads, locale)} lists`;
  if (isUnderWay) {
    return (
      <div className="my-6 max-w-prose" aria-live="polite">
        <Progress label="Sample data" fraction={booked / uploads} text={text} />
        <p className="mt-3 text-small text-faint">
          Made-up lists and acts of eighteen months go the way of every export. You can look around meanwhile.
        </p>
      </div>
    );
  }
  return (
    <div className="my-6 max-w-prose">
      <Notice>
        <p>The sample data are not whole: {text} are here.</p>
        <div className="mt-3">
          <LookAround label="Load the rest" fill={fill} />
        </div>
      </Notice>
    </div>
  );
}
