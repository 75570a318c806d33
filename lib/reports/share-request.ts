import { chartPage, csvPage, htmlPage, pdfPage, picturePage, wholeSpan } from "#lib/reports/page-names.ts";

/** What the owner of a link allows, as far as it decides what is answered. */
export type ShareRights = { allowsCsv: boolean; hasFreeDates: boolean; showsPastIssues: boolean };

export type ShareFile = {
  as: "html" | "pdf" | "picture" | "chart" | "csv";
  /** Pages of an issue, the wanted one first (page-names.ts). */
  names: [string, ...string[]];
  /** Null = the latest. */
  issue: number | null;
};

/** `nothing` = what the link does not allow, and what there cannot be. */
export type ShareRequest =
  | { kind: "file"; file: ShareFile }
  | { kind: "check"; issue: number | null }
  | { kind: "nothing" };

const spanPattern = /^[a-z0-9-]{1,40}$/;
const idPattern = /^[A-Za-z0-9_-]{1,80}$/;
const issuePattern = /^[1-9]\d{0,8}$/;

/**
 * What a reader asks for, cut to what the link allows (threats S2): parameters choose among what it shows and never
 * widen it. One that the link does not offer is as if it were not there, and so is one that nobody knows.
 */
export function readShareRequest(query: URLSearchParams, rights: ShareRights, isFramed: boolean): ShareRequest {
  const span = rights.hasFreeDates ? readSpan(query.get("span")) : wholeSpan;
  const asked = rights.showsPastIssues ? query.get("issue") : null;
  if (asked !== null && !issuePattern.test(asked)) return { kind: "nothing" };
  const issue = asked === null ? null : Number(asked);
  const file = (as: ShareFile["as"], ...names: ShareFile["names"]): ShareRequest => ({
    kind: "file",
    file: { as, names, issue },
  });
  const id = query.get("id") ?? "";
  switch (query.get("as")) {
    case "check":
      return { kind: "check", issue };
    case "pdf":
      return file("pdf", pdfPage);
    case "picture":
      return file("picture", picturePage);
    case "chart":
      return idPattern.test(id) ? file("chart", chartPage(span, id)) : { kind: "nothing" };
    case "csv":
      return rights.allowsCsv && idPattern.test(id) ? file("csv", csvPage(span, id)) : { kind: "nothing" };
    default:
      return file("html", ...htmlPages(span, rights, isFramed));
  }
}

/** A month that has left the range of a live report shows the whole of it. */
function htmlPages(span: string, rights: ShareRights, isFramed: boolean): ShareFile["names"] {
  const options = {
    csv: rights.allowsCsv,
    dates: rights.hasFreeDates,
    issues: rights.showsPastIssues,
    frame: isFramed,
  };
  return [htmlPage(span, options), htmlPage(wholeSpan, options)];
}

function readSpan(span: string | null): string {
  return span !== null && spanPattern.test(span) ? span : wholeSpan;
}
