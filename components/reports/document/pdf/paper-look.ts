/** Colours of the light page (app/globals.css) as they are printed: paper is white. */
const colours = {
  paper: "#ffffff",
  raised: "#ffffff",
  wash: "#f3f0e9",
  line: "#e7e3da",
  edge: "#8f887b",
  ink: "#1d1b18",
  soft: "#5b564e",
  faint: "#6f695f",
  genuine: "#0b6b5f",
  nominal: "#8b8477",
  // Mixed with the white below it: paper knows no glass.
  "nominal-wash": "#eeedeb",
  mark: "#9c5212",
};
export type PaperColours = typeof colours & { accent: string };

/** The owner's colour is for the furniture of the page; what a line means keeps its own. */
export function paperColours(accent: string | null): PaperColours {
  return { ...colours, accent: accent ?? colours.ink };
}

/** Sizes in points; `lineHeight` and `letterSpacing` as the library takes them. */
export type TypeSize = { face: "sans" | "serif"; fontSize: number; lineHeight?: number; letterSpacing?: number };

/** Source Serif for sentences and large figures, Inter for the rest. */
export const type = {
  title: { face: "serif", fontSize: 27, lineHeight: 1.14, letterSpacing: -0.5 },
  headline: { face: "serif", fontSize: 18, lineHeight: 1.24, letterSpacing: -0.25 },
  figure: { face: "serif", fontSize: 20, lineHeight: 1.2, letterSpacing: -0.3 },
  section: { face: "serif", fontSize: 14, lineHeight: 1.3, letterSpacing: -0.1 },
  words: { face: "serif", fontSize: 10.5, lineHeight: 1.5 },
  sentence: { face: "serif", fontSize: 11, lineHeight: 1.4 },
  body: { face: "sans", fontSize: 9, lineHeight: 1.5 },
  table: { face: "sans", fontSize: 8.25, lineHeight: 1.35 },
  small: { face: "sans", fontSize: 7.5, lineHeight: 1.4 },
  // Without a height of line: where a text is set anew on each page, the library multiplies it each time.
  furniture: { face: "sans", fontSize: 7 },
} satisfies Record<string, TypeSize>;

/** A4 in points. */
export const page = { width: 595.28, height: 841.89, side: 54, top: 62, bottom: 70 } as const;
export const measure = page.width - 2 * page.side;
