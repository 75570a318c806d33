import { createElement, type ReactNode } from "react";
import type { SvgNode } from "#components/reports/document/svg-node.ts";

/** React's names of the attributes that it does not spell as SVG does. */
const reactNames: Record<string, string> = {
  "fill-opacity": "fillOpacity",
  "stroke-width": "strokeWidth",
  "stroke-opacity": "strokeOpacity",
  "stroke-dasharray": "strokeDasharray",
  "stroke-linejoin": "strokeLinejoin",
  "clip-path": "clipPath",
  "text-anchor": "textAnchor",
  "font-size": "fontSize",
  "font-weight": "fontWeight",
};

/** A drawn shape as elements: React writes them out, so that no text in them becomes markup (threats C1). */
export function shape({ tag, attributes, children }: SvgNode): ReactNode {
  const named = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [reactNames[name] ?? name, value]),
  );
  // No width and height: the page gives the width, and the view box the rest.
  const { width, height, ...free } = named;
  return createElement(
    tag,
    tag === "svg" ? free : named,
    ...children.map((child) => (typeof child === "string" ? child : shape(child))),
  );
}
