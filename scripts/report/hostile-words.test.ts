import { Window } from "happy-dom";
import { expect, test } from "vitest";
import type { ReportView } from "#lib/reports/report-view.ts";
import { installBrowser } from "./browser-globals.ts";
import { madeReportView } from "./made-report-view.ts";

installBrowser();
const { drawView } = await import("./draw-views.ts");
const { pagesOfView } = await import("./pages-of-view.tsx");

const manifest = { version: "", files: { script: "/share/assets/touch.js", fonts: [] }, css: "" };

function htmlOf(view: ReportView): string {
  const page = pagesOfView(drawView("all", view), { logo: null, number: 2, showsPreview: true }, manifest).find(
    ({ name }) => name.startsWith("html all csv dates"),
  );
  if (!page) throw new Error("no page was drawn");
  return page.body.toString();
}

/** Names of all elements and of their attributes, in order. */
function skeleton(html: string): string[] {
  const document = new new Window().DOMParser().parseFromString(html, "text/html");
  return [...document.querySelectorAll("*")].map((element) =>
    [element.tagName, ...element.getAttributeNames()].join(" "),
  );
}

/** What decides how a piece is drawn; all other texts of a view may come from strangers. */
const kept = new Set(["kind", "id", "tone", "family", "shape", "side", "form", "href", "accent", "locale", "state"]);

/** The same view with these words at the end of every text in it. */
function withWords(words: string): ReportView {
  return JSON.parse(JSON.stringify(madeReportView), (key, part: unknown) =>
    typeof part === "string" && !kept.has(key) ? `${part}${words}` : part,
  );
}

const hostile = [
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  `"><svg onload="alert(1)"></svg><a href='javascript:alert(1)'>`,
  "</style></title></svg></textarea><script>alert(1)</script>",
  "]]><!-- --><![CDATA[ <b>",
  "&lt;script&gt; &#60;b&#62; \u202eevil\u2066",
  "{{constructor}} \\u003cscript> `",
].join("");

const html = htmlOf(withWords(hostile));

test("words of strangers stay words: not one element or attribute more (threats C1)", () => {
  // As long as the others, since a label without room is left out.
  expect(skeleton(html)).toEqual(skeleton(htmlOf(withWords("x".repeat(hostile.length)))));
  expect(html.match(/<script/g)).toHaveLength(1);
}, 30_000);

test("the words are all there to be read", () => {
  const document = new new Window().DOMParser().parseFromString(html, "text/html");
  for (const text of ["Spring", "Dear reader", "Two came", "Push", "came by unasked"]) {
    expect(document.body.textContent).toContain(`${text}${hostile}`);
  }
});
