import { toneInk } from "#components/charts/tone-colour.ts";

type EndLabelProps = {
  box: unknown;
  name: string;
  text: string;
  tone: keyof typeof toneInk;
  /** Pixels downwards, so that two labels do not lie on one another. */
  shift?: number;
};

/** Name and last value to the right of where a line ends. */
export function EndLabel({ box, name, text, tone, shift = 0 }: EndLabelProps) {
  if (!hasPlace(box)) return null;
  const x = box.x + (box.width ?? 0) + 8;
  const y = box.y + (box.height ?? 0) / 2 + shift;
  return (
    <text x={x} y={y} fontSize={13} fill={toneInk[tone]}>
      <tspan x={x} dy={-2} fontWeight={550}>
        {name}
      </tspan>
      <tspan x={x} dy={16} fontSize={12} fill="var(--color-faint)">
        {text}
      </tspan>
    </text>
  );
}

function hasPlace(box: unknown): box is { x: number; y: number; width?: number; height?: number } {
  return typeof box === "object" && box !== null && "x" in box && "y" in box && typeof box.x === "number";
}
