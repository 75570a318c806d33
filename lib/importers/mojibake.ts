/**
 * Repairs a text whose UTF-8 bytes were each written as one character, as Meta's exports do (`Ã¶` for `ö`).
 * A text that is not of that kind comes back as it is; so call it once on each text, never on whole files.
 */
export function repairMojibake(text: string): string {
  let hasHigh = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return text;
    if (code >= 0x80) hasHigh = true;
  }
  if (!hasHigh) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(text, (character) => character.charCodeAt(0)),
    );
  } catch (cause) {
    if (cause instanceof TypeError) return text;
    throw cause;
  }
}
