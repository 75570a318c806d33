"use client";
import type { Route } from "next";
import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ReportMoment } from "#lib/reports/report-moment.ts";

type PreviewFrameProps = {
  /** Where something can be imported. */
  imports: Route;
  /** Where the drawn preview lies. */
  address: string;
  moment: ReportMoment;
  /** False = nothing is imported, so there is nothing to draw. */
  hasData: boolean;
  isDirty: boolean;
  onRenew: () => void;
};

/** The report itself, as a reader would see it. It is drawn again when something was saved. */
export function PreviewFrame({ address, imports, moment, hasData, isDirty, onRenew }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  const at = moment.previewAt;
  return (
    <div className="flex h-full min-h-[24rem] flex-col">
      <div className="flex min-h-[2.125rem] flex-wrap items-center gap-x-4 gap-y-1 pb-2 text-small text-faint">
        <p role="status">{statusText(moment, hasData, isDirty)}</p>
        {at === null ? null : (
          <span className="ml-auto flex gap-4">
            <a href={address} target="_blank" rel="noreferrer" className="link-quiet hover:text-ink">
              Open in a tab
            </a>
            <a href={`${address}?as=pdf`} className="link-quiet hover:text-ink">
              PDF
            </a>
          </span>
        )}
      </div>
      {at === null ? (
        <NoPreview moment={moment} hasData={hasData} imports={imports} onRenew={onRenew} />
      ) : (
        <>
          {moment.isPreviewOld && !moment.isPreviewComing ? <Failed onRenew={onRenew} /> : null}
          <iframe
            ref={frame}
            title="Preview of the report"
            src={`${address}?at=${encodeURIComponent(at)}`}
            // A new drawing is shown where the reader of the old one was.
            onLoad={() => {
              // An answer that is none of ours has no document to reach.
              const view = frame.current?.contentDocument?.defaultView;
              if (!view) return;
              view.scrollTo(0, scrolled.current);
              view.addEventListener("scroll", () => {
                scrolled.current = view.scrollY;
              });
            }}
            className={`w-full grow rounded-panel border border-line bg-paper ${moment.isPreviewComing ? "opacity-60" : ""}`}
          />
        </>
      )}
    </div>
  );
}

function statusText({ isPreviewComing, previewAt }: ReportMoment, hasData: boolean, isDirty: boolean): string {
  if (!hasData) return "";
  if (isPreviewComing) return "Being drawn …";
  if (previewAt === null) return "";
  return isDirty ? "As it was saved last. Save to see your changes." : "As a reader would see it.";
}

type NoPreviewProps = Pick<PreviewFrameProps, "moment" | "hasData" | "imports" | "onRenew">;

function NoPreview({ moment, hasData, imports, onRenew }: NoPreviewProps) {
  return (
    <div className="grid grow place-items-center rounded-panel border border-dashed border-edge p-6 text-center">
      {moment.isPreviewComing ? (
        <p className="text-soft">The preview is being drawn. This takes some seconds.</p>
      ) : hasData ? (
        <div>
          <p className="text-soft">There is nothing to show of these days, or nothing was drawn yet.</p>
          <div className="mt-4">
            <Button onPress={onRenew}>Draw it now</Button>
          </div>
        </div>
      ) : (
        <div className="max-w-column">
          <p className="text-soft">
            Nothing is imported yet, so there is nothing to show. What you choose here is kept until then.
          </p>
          <div className="mt-4">
            <ButtonLink href={imports}>Import something</ButtonLink>
          </div>
        </div>
      )}
    </div>
  );
}

function Failed({ onRenew }: { onRenew: () => void }) {
  return (
    <div className="pb-2">
      <Notice tone="mark" role="alert">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          This is not how it was saved last: that could not be drawn.
          <Button onPress={onRenew}>Try again</Button>
        </div>
      </Notice>
    </div>
  );
}
