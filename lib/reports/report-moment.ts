/** Where a report stands while the worker draws it; asked about again and again. */
export type ReportMoment = {
  /** When the preview was drawn; null = there is none. */
  previewAt: string | null;
  /** The preview is missing, or older than what the owner chose last. */
  isPreviewOld: boolean;
  isPreviewComing: boolean;
  isPublishing: boolean;
  /** Latest that was published. */
  issue: { number: number; computedAt: string } | null;
};
