import type { SvgNode } from "#components/reports/document/svg-node.ts";

/** A line of text of a drawing, at its place. */
export type SvgText = {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  anchor: "start" | "middle" | "end";
  fill: string;
};

/** The lines of a `text` element, each at its own place: steps from line to line are added up. */
export function svgTexts(node: SvgNode, inherited?: SvgText): SvgText[] {
  const { attributes: own } = node;
  const before = inherited ?? { text: "", x: 0, y: 0, size: 12, weight: 400, anchor: "start" as const, fill: "" };
  const size = numberOf(own["font-size"], before.size);
  const here: SvgText = {
    text: "",
    size,
    x: numberOf(own.x, before.x),
    y: numberOf(own.y, before.y) + stepOf(own.dy, size),
    weight: numberOf(own["font-weight"], before.weight),
    anchor: anchorOf(own["text-anchor"]) ?? before.anchor,
    fill: own.fill ?? before.fill,
  };
  const lines: SvgText[] = [];
  for (const child of node.children) {
    if (typeof child === "string") lines.push({ ...here, text: child });
    else {
      const inner = svgTexts(child, here);
      lines.push(...inner);
      here.y = inner.at(-1)?.y ?? here.y;
    }
  }
  return lines;
}

function numberOf(value: string | undefined, otherwise: number): number {
  const number = Number.parseFloat(value ?? "");
  return Number.isFinite(number) ? number : otherwise;
}

function stepOf(value: string | undefined, size: number): number {
  const step = numberOf(value, 0);
  return value?.endsWith("em") ? step * size : step;
}

function anchorOf(value: string | undefined): SvgText["anchor"] | null {
  return value === "start" || value === "middle" || value === "end" ? value : null;
}
