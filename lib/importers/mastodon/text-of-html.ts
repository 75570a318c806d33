const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const breaks = /<(?:\/p|br)\b[^<>]{0,200}>/gi;
const tags = /<[^<>]{0,4000}>/g;
const signs = /&(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;

/** What a post says, without its tags. Servers write few of them and escape the rest; the result is only counted, never shown. */
export function textOfHtml(html: string): string {
  return html
    .replace(breaks, " ")
    .replace(tags, "")
    .replace(signs, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
    });
}
