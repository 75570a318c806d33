/** What a link lets its reader do beyond reading; the bar at the top of a page offers just that. */
export type PageOptions = {
  csv: boolean;
  /** The reader may choose another span of the report. */
  dates: boolean;
  issues: boolean;
  /** Shown inside another site. */
  frame: boolean;
};

/** The span that every report has: its whole range. */
export const wholeSpan = "all";

/**
 * Names under which the drawn pages of an issue are kept. Every bar that a link can ask for is drawn ahead, so that a
 * view is one read; what makes no difference is left out of the name.
 */
export function htmlPage(span: string, { csv, dates, issues, frame }: PageOptions): string {
  // A frame is too small for a bar, and only free dates lead to another span.
  if (frame) return `html ${span} frame`;
  const offers = [csv && "csv", (dates || span !== wholeSpan) && "dates", issues && "issues"].filter(Boolean);
  return ["html", span, ...offers].join(" ");
}

export const pdfPage = "pdf";
export const picturePage = "picture";

/** JSON of an interactive chart. */
export const chartPage = (span: string, id: string) => `chart ${span} ${id}`;

export const csvPage = (span: string, id: string) => `csv ${span} ${id}`;
