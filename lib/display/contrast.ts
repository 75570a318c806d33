/** The surface of a page, in light and in dark (components/ui/theme.css). */
const paper = { light: "#fbfaf7", dark: "#151412" };

/** What small text needs against what it stands on (WCAG 1.4.3). */
const enough = 4.5;

/** Ratio of two colours (#rrggbb) by WCAG 2.2, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Whether text of this colour can be read on the light page. */
export function isReadable(colour: string): boolean {
  return contrastOf(colour, paper.light) >= enough;
}

/** The colour for the dark page: as it is where it can be read there, else mixed with as much white as it takes. */
export function forDarkPage(colour: string): string {
  for (let white = 0; white < 1; white += 0.05) {
    const mixed = mixWithWhite(colour, white);
    if (contrastOf(mixed, paper.dark) >= enough) return mixed;
  }
  return "#ffffff";
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixWithWhite(colour: string, white: number): string {
  const mixed = channels(colour).map((channel) => Math.round(channel + (255 - channel) * white));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
