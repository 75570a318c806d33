import { expect, test } from "vitest";
import { installBrowser } from "./browser-globals.ts";
import { madeReportView } from "./made-report-view.ts";

installBrowser();
const { pagesOfView } = await import("./pages-of-view.tsx");

const manifest = { version: "", files: { script: "/share/assets/touch.js", fonts: [] }, css: "" };

function headOf(showsPreview: boolean): string {
  const drawn = { span: "all", view: madeReportView, charts: new Map(), drawings: new Map() };
  const [page] = pagesOfView(drawn, { logo: null, number: 1, showsPreview }, manifest);
  // Title and numbers of printed pages stand in the style sheet, which no preview reads.
  return page?.body.toString().split("<style>")[0] ?? "";
}

test("what a message shows beside a link holds nothing of the report (threats S7)", () => {
  const head = headOf(false);
  expect(head).toContain("<title>A shared report</title>");
  for (const word of ["Spring", "lena", "Two came", "January"]) expect(head).not.toContain(word);
});

test("unless its owner wants it to", () => {
  const head = headOf(true);
  expect(head).toContain('<meta property="og:title" content="Spring"/>');
  expect(head).toContain('<meta property="og:description" content="Two came."/>');
});
