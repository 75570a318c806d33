import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";
import { paperFonts, sans, serif } from "#components/reports/document/pdf/paper-fonts.ts";
import type { WidthOf } from "#components/reports/document/pdf/pdf-look.ts";

/** Where a file of a font package lies. */
export const fontFile = createRequire(import.meta.url).resolve;

/** What the fonts hold, and how wide a line is that is set in them. */
export type PaperLetters = { holds: (codePoint: number) => boolean; widthOf: WidthOf };

const lastResort = "@fontsource/inter/files/inter-latin-400-normal.woff";

let loaded: Promise<PaperLetters> | null = null;

/** Reads the fonts from the packages they come in, once; nothing is fetched. */
export function loadPaperFonts(): Promise<PaperLetters> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PaperLetters> {
  // The library ends every list of fonts with one that no file carries; its name leads to a font of ours instead.
  Font.clear();
  for (const weight of [400, 500]) {
    Font.register({ family: "Helvetica", fontWeight: weight, src: fontFile(lastResort) });
    await Font.load({ fontFamily: "Helvetica", fontWeight: weight });
  }
  for (const { family, weight, file } of paperFonts) {
    Font.register({ family, fontWeight: weight, src: fontFile(file) });
  }
  // Lines are ended before the library sees them; it has no word to break.
  Font.registerHyphenationCallback((word) => [word]);
  await Promise.all(paperFonts.map(({ family, weight }) => Font.load({ fontFamily: family, fontWeight: weight })));
  const widths = new Map<string, number>();
  const stacks = { sans: stacksOf(sans), serif: stacksOf(serif) };
  return {
    holds: (codePoint) => stacks.serif[400].some((font) => font.hasGlyphForCodePoint(codePoint)),
    widthOf: (text, { face, fontSize }, weight) => {
      const heavy = weight > 450 ? 500 : 400;
      const key = `${face} ${heavy} ${text}`;
      const known = widths.get(key) ?? widthInEm(text, stacks[face][heavy]);
      widths.set(key, known);
      return known * fontSize;
    },
  };
}

const stacksOf = (families: readonly string[]) => ({
  400: families.map((family) => fontOf(family, 400)),
  500: families.map((family) => fontOf(family, 500)),
});

/** In parts of the size. Each letter is taken from the first font that holds it, as the library does. */
function widthInEm(text: string, fonts: readonly OpenFont[]): number {
  let width = 0;
  let run = "";
  let font = fonts[0];
  const end = () => {
    if (font && run !== "") width += font.layout(run, ["tnum"]).advanceWidth / font.unitsPerEm;
    run = "";
  };
  for (const letter of text) {
    const next = fonts.find((each) => each.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) ?? fonts[0];
    if (next !== font) end();
    font = next;
    run += letter;
  }
  end();
  return width;
}

type OpenFont = {
  unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string, features: string[]): { advanceWidth: number };
};

/** The library types what it keeps of a font as unknown. */
function fontOf(fontFamily: string, fontWeight: number): OpenFont {
  const font = Font.getFont({ fontFamily, fontWeight })?.data;
  if (!font) throw new Error(`${fontFamily} was not loaded`);
  return font as unknown as OpenFont;
}
