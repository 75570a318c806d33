import type { ChartMark } from "#lib/reports/time-chart.ts";

const lineHeight = 15;

/** The name of a campaign at the top of its mark, on the side where there is room. */
export function MarkLabel({ box, mark }: { box: unknown; mark: ChartMark }) {
  if (!hasPlace(box)) return null;
  const isRight = mark.side === "right";
  return (
    <text
      x={isRight ? box.x + 4 : box.x + box.width - 4}
      y={box.y + 13 + mark.row * lineHeight}
      textAnchor={isRight ? "start" : "end"}
      fontSize={12}
      fill="var(--color-mark)"
    >
      {mark.label}
    </text>
  );
}

function hasPlace(box: unknown): box is { x: number; y: number; width: number } {
  return typeof box === "object" && box !== null && "x" in box && "y" in box && "width" in box;
}
