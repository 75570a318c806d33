type Point = [x: number, y: number];

/** Pixels that nobody sees. */
const tolerance = 0.1;

/** A path of straight lines without the points that lie on the way between two others. Any other path stays as it is. */
export function straighten(path: string): string {
  if (!/^(?:[ML]-?[\d.]+,-?[\d.]+)+$/.test(path)) return path;
  return path
    .split("M")
    .slice(1)
    .map((part) => {
      const points = part.split("L").map((pair): Point => {
        const [x = 0, y = 0] = pair.split(",").map(Number);
        return [x, y];
      });
      return `M${needed(points)
        .map(([x, y]) => `${tenth(x)},${tenth(y)}`)
        .join("L")}`;
    })
    .join("");
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Ramer, Douglas and Peucker: the point farthest from the straight way stays, and so on at both sides of it. */
function needed(points: Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let [far, at] = [tolerance, -1];
  for (const [index, point] of points.entries()) {
    const distance = distanceFrom(point, first, last);
    if (distance > far) [far, at] = [distance, index];
  }
  if (at < 0) return [first, last];
  return [...needed(points.slice(0, at + 1)).slice(0, -1), ...needed(points.slice(at))];
}

function distanceFrom([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}
