import type { SvgNode } from "#components/reports/document/svg-node.ts";
import { straighten } from "./straighten.ts";

const tags = ["svg", "g", "path", "line", "rect", "circle", "text", "tspan", "clipPath", "defs"];
const attributes = [
  ...["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "d", "dx", "dy", "width", "height", "viewBox", "id"],
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linejoin"],
  ...["clip-path", "transform", "text-anchor", "font-size", "font-weight"],
];
/** What recharts leaves on shapes that do not have it. */
const needless: Record<string, readonly string[]> = {
  path: ["x", "y", "x1", "y1", "x2", "y2", "width", "height", "id"],
  line: ["x", "y", "width", "height"],
  text: ["width", "height"],
};

/**
 * The shapes of a drawing as data, with what has no use here left out. `prefix` keeps the names inside it apart from
 * those of every other drawing on the same page.
 */
export function svgTree(element: Element, prefix: string): SvgNode | null {
  const tag = element.tagName;
  if (!tags.includes(tag)) return null;
  const kept = attributes.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null || needless[tag]?.includes(name) ? [] : [[name, tidy(value, prefix, name)] as const];
  });
  const children = [...element.childNodes].flatMap((child): SvgNode["children"] => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent ? [child.textContent] : [];
    const node = child.nodeType === Node.ELEMENT_NODE ? svgTree(child as Element, prefix) : null;
    return node ? [node] : [];
  });
  if (isEmpty(tag, children, Object.fromEntries(kept))) return null;
  const [only] = children;
  // A group that says nothing is one step more to walk for whoever draws it.
  if (tag === "g" && kept.length === 0 && children.length === 1 && only && typeof only !== "string") return only;
  return { tag, attributes: Object.fromEntries(kept), children };
}

function isEmpty(tag: string, children: SvgNode["children"], attributes: SvgNode["attributes"]): boolean {
  if (tag === "path") return !attributes.d;
  return ["g", "text", "tspan", "defs", "clipPath"].includes(tag) && children.length === 0;
}

/** A tenth of a pixel is finer than any screen or paper shows; texts of ours hold no such numbers. */
function tidy(value: string, prefix: string, name: string): string {
  if (name === "id") return `${prefix}${value}`;
  if (name === "clip-path") return value.replace("url(#", `url(#${prefix}`);
  if (name === "d") return tenths(straighten(value.replace(/Z$/, ""))) + (value.endsWith("Z") ? "Z" : "");
  return name === "viewBox" ? value : tenths(value);
}

function tenths(value: string): string {
  return value.replace(/-?\d+\.\d{2,}(?:e-?\d+)?/g, (digits) => String(Math.round(Number(digits) * 10) / 10));
}
