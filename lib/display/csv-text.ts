// What a spreadsheet takes for a formula at the start of a cell, with the full-width forms (threats C4).
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** CSV (RFC 4180) of text cells: each quoted, and none of them run as a formula by a spreadsheet. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(text: string): string {
  const shown = formulaStart.test(text) ? `'${text}` : text;
  return `"${shown.replaceAll('"', '""')}"`;
}
