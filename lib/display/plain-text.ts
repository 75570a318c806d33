// Control characters, lone halves of a pair, private ones, and marks without width that hide or turn what stands beside
// them (threats C6). The joiners stay: some scripts and emoji are written with them.
const unseen =
  /[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** A line that somebody typed, without what cannot be seen; breaks of lines become spaces. */
export function plainLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .replace(unseen, "")
    .trim();
}

/** Paragraphs that somebody typed, without what cannot be seen; breaks of lines stay. */
export function plainParagraphs(text: string): string {
  return text
    .normalize("NFC")
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/\t/g, " ").replace(unseen, "").trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
