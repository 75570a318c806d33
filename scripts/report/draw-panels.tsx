import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { ResponsiveContainer } from "recharts";
import type { DrawnChart, SvgNode } from "#components/reports/document/svg-node.ts";
import { svgTree } from "./svg-tree.ts";

/** A panel as the app draws it, and the pixels it takes. */
export type Panel = { element: ReactElement; height: number };

let drawn = 0;

/** Draws what the app draws in the browser, at a width that is known: an outer container answers for the inner one. */
export function drawPanels(panels: readonly Panel[], width: number): DrawnChart {
  const nodes = panels.map(({ element, height }): SvgNode => {
    const host = document.createElement("div");
    document.body.append(host);
    const root = createRoot(host);
    try {
      flushSync(() => {
        root.render(
          <ResponsiveContainer width={width} height={height}>
            {element}
          </ResponsiveContainer>,
        );
      });
      const svg = host.querySelector("svg");
      drawn += 1;
      const node = svg && svgTree(svg, `d${drawn}-`);
      if (!node) throw new Error("a chart was not drawn");
      return node;
    } finally {
      root.unmount();
      host.remove();
    }
  });
  return { width, panels: nodes };
}
