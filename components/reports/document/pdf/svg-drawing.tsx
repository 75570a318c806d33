import { Circle, ClipPath, Defs, G, Line, Path, Rect, Svg, Text } from "@react-pdf/renderer";
import { type ComponentType, createElement, type PropsWithChildren, type ReactNode } from "react";
import { sans } from "#components/reports/document/pdf/paper-fonts.ts";
import { cutLine } from "#components/reports/document/pdf/paper-lines.ts";
import type { PaperColours } from "#components/reports/document/pdf/paper-look.ts";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import { svgTexts } from "#components/reports/document/pdf/svg-texts.ts";
import type { SvgNode } from "#components/reports/document/svg-node.ts";

type ShapeProps = PropsWithChildren<Record<string, unknown>>;

// The library's types of shapes leave out half of what it draws.
const shape = (component: unknown) => component as ComponentType<ShapeProps>;
const shapes: Record<string, ComponentType<ShapeProps>> = {
  g: shape(G),
  path: shape(Path),
  line: shape(Line),
  rect: shape(Rect),
  circle: shape(Circle),
  defs: shape(Defs),
  clipPath: shape(ClipPath),
};
const TextShape = shape(Text);

/** A drawing of the page as lines and letters of the PDF. */
export function SvgDrawing({ node, width }: { node: SvgNode; width: number }) {
  const { colours, widthOf } = usePdfLook();
  const [, , boxWidth = 1, boxHeight = 1] = (node.attributes.viewBox ?? "").split(/[ ,]+/).map(Number);
  return (
    <Svg viewBox={`0 0 ${boxWidth} ${boxHeight}`} style={{ width, height: svgHeight(node, width) }}>
      {node.children.map((child, index) => draw(child, String(index)))}
    </Svg>
  );

  function draw(child: SvgNode | string, key: string): ReactNode {
    if (typeof child === "string") return null;
    if (child.tag === "text") return drawText(child, key);
    const component = shapes[child.tag];
    if (!component) return null;
    const inner = child.children.map((next, index) => draw(next, `${key}-${index}`));
    return createElement(component, { key, ...shapeProps(child.attributes, colours) }, ...inner);
  }

  function drawText(child: SvgNode, key: string): ReactNode {
    return svgTexts(child).map(({ text, x, y, size, weight, anchor, fill }, index) => (
      <TextShape
        key={`${key}-${
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a drawing never change places
          index
        }`}
        x={x}
        y={y}
        textAnchor={anchor}
        fill={colourOf(fill, colours)}
        fontFamily={sans}
        fontSize={size}
        fontWeight={weight}
      >
        {cutLine(text, roomAt(x, anchor), (part) => widthOf(part, { face: "sans", fontSize: size }, weight))}
      </TextShape>
    ));
  }

  function roomAt(x: number, anchor: "start" | "middle" | "end"): number {
    if (anchor === "start") return boxWidth - x;
    return anchor === "end" ? x : 2 * Math.min(x, boxWidth - x);
  }
}

export function svgHeight(node: SvgNode, width: number): number {
  const [, , boxWidth = 1, boxHeight = 1] = (node.attributes.viewBox ?? "").split(/[ ,]+/).map(Number);
  return (width * boxHeight) / boxWidth;
}

const colourNames = ["fill", "stroke"];

function shapeProps(attributes: SvgNode["attributes"], colours: PaperColours): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      colourNames.includes(name) ? colourOf(value, colours) : value,
    ]),
  );
}

function colourOf(value: string, colours: PaperColours): string {
  const name = /^var\(--color-([a-z-]+)\)$/.exec(value)?.[1];
  if (name === undefined) return value === "" || value === "currentColor" ? colours.ink : value;
  return Object.entries(colours).find(([known]) => known === name)?.[1] ?? colours.ink;
}
