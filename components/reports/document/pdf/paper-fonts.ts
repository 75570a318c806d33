const subsets = ["latin", "latin-ext", "greek", "cyrillic", "vietnamese", "cyrillic-ext", "greek-ext"];
const weights = [400, 500];

const familiesOf = (name: string, kept: readonly string[]) => kept.map((subset) => `${name} ${subset}`);

const sansFamilies = familiesOf("inter", subsets);

/** For sentences and large figures. What the serif lacks is set in the other face rather than not at all. */
export const serif = [...familiesOf("source-serif-4", subsets.slice(0, -1)), ...sansFamilies];
/** For the rest. */
export const sans = sansFamilies;

/** All files that a page may ask for, by the name of their family in a style. */
export const paperFonts = [...new Set(serif)].flatMap((family) => {
  const [name = "", subset = ""] = family.split(" ");
  return weights.map((weight) => ({
    family,
    weight,
    file: `@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`,
  }));
});
