const copyMarks = [
  /^(?:copy of|kopie von|copie de|copia de|kopie van) /,
  /(?: - copy| - kopie| - copie| copy| kopie)?(?: ?\([0-9]{1,3}\)| [0-9]{1,2})?(?=\.[a-z0-9]{1,5}$)/,
];

/**
 * A path for comparing names (formats 2.1): small letters, `/` between parts, one Unicode form, and without the marks
 * that browsers and systems give to copies: `followers_1 (1).json` and `Kopie von followers_1.json` are `followers_1.json`.
 */
export function plainPath(path: string): string {
  const parts = path.slice(-2048).normalize("NFC").replaceAll("\\", "/").toLowerCase().split("/");
  const name = copyMarks.reduce((rest, mark) => rest.replace(mark, ""), parts.pop() ?? "");
  return [...parts, name].join("/");
}

export function plainName(path: string): string {
  const whole = plainPath(path);
  return whole.slice(whole.lastIndexOf("/") + 1);
}

/** The folders around a file, nearest last, as `plainPath` writes them. */
export function plainFolders(path: string): string[] {
  return plainPath(path).split("/").slice(0, -1);
}
