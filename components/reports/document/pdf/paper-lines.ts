/**
 * Ends the lines of a text itself, so that none is wider than `width` and the spaces in it stay as they are; the
 * library would press words together. `parts` are pieces of one text that differ in colour only. A space at which a
 * line ends becomes a line break; a word that is longer than a line gets one inside.
 */
export function setLines(parts: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const space = widthOf(" ");
  let used = 0;
  let gap: { part: number; at: number } | null = null;
  const set = parts.map(() => "");
  // A word may go from one part into the next: its beginning is then already set.
  let wordWidth = 0;
  parts.forEach((text, part) => {
    for (const piece of text.split(/([ \n])/)) {
      if (piece === "\n") {
        set[part] += "\n";
        [used, wordWidth, gap] = [0, 0, null];
      } else if (piece === " ") {
        used += wordWidth + space;
        wordWidth = 0;
        gap = { part, at: set[part]?.length ?? 0 };
        set[part] += " ";
      } else if (piece !== "") setWord(piece, part);
    }
  });
  return set;

  function setWord(word: string, part: number) {
    const more = widthOf(word);
    if (used + wordWidth + more > width && gap) {
      const before = set[gap.part] ?? "";
      set[gap.part] = `${before.slice(0, gap.at)}\n${before.slice(gap.at + 1)}`;
      [used, gap] = [0, null];
    }
    if (used + wordWidth + more <= width) {
      set[part] += word;
      wordWidth += more;
      return;
    }
    // Letters next to one another are narrower or wider than each alone, so what stands in the line is measured whole.
    const before = wordWidth;
    let piece = "";
    let room = width - used - before;
    for (const letter of word) {
      if (widthOf(piece + letter) > room && (piece !== "" || used + before > 0)) {
        set[part] += `${piece}\n`;
        [used, piece, room] = [0, "", width];
      }
      piece += letter;
    }
    set[part] += piece;
    wordWidth = widthOf(piece) + (room === width ? 0 : before);
  }
}

/** A text that stays in one line: what has no room there ends in an ellipsis. */
export function cutLine(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join("").trimEnd()}…`) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
