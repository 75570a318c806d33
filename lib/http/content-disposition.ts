// Separators of paths, quotes, control characters and those that turn the direction of writing or hide (threats U4).
const unwanted = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const nameMax = 80;

/**
 * `attachment` with a name from somebody's words, after RFC 6266: plain ASCII for old programs, and the name itself in
 * UTF-8 (RFC 8187).
 */
export function attachment(words: string, extension: string): string {
  const name = cleaned(words);
  const plain = cleaned(name.normalize("NFKD").replace(/[^\x20-\x7e]+/g, ""));
  const ascii = `filename="${plain}.${extension}"`;
  return plain === name
    ? `attachment; ${ascii}`
    : `attachment; ${ascii}; filename*=UTF-8''${encoded(`${name}.${extension}`)}`;
}

function cleaned(words: string): string {
  const short = [...words.toWellFormed().normalize("NFC").replace(unwanted, " ").replace(/\s+/g, " ").trim()];
  const name = short
    .slice(0, nameMax)
    .join("")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return name === "" ? "report" : name;
}

// RFC 8187 allows fewer characters than a part of an address.
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
