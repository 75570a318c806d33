import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { cssString } from "./css-string.ts";

/** A whole page as text. React escapes all that is data; `css` is ours and has the one place that React would escape. */
export function pageHtml(page: ReactElement, css: string, printTitle: string): string {
  const markup = renderToStaticMarkup(page);
  const sheet = `${css}${printCss(printTitle)}`;
  return `<!doctype html>${markup.replace("<style></style>", () => `<style>${sheet}</style>`)}`;
}

/** Title and page numbers in the margins of printed pages: boxes that only a style sheet can fill. */
function printCss(title: string): string {
  const look = "font:8pt Inter Variable,system-ui,sans-serif;color:#6f695f";
  return [
    "@page{size:A4;margin:20mm 18mm 18mm;",
    `@top-left{content:${cssString(title)};${look}}`,
    `@bottom-right{content:counter(page) " / " counter(pages);${look}}}`,
    "@page:first{@top-left{content:none}}",
  ].join("");
}
