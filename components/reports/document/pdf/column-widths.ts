/** Between two columns, at the right of the first. */
export const columnGap = 12;

type Columns = {
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  numeric: readonly boolean[];
  /** Of a line in a cell. */
  widthOf: (text: string) => number;
  /** Of all columns, in points. */
  width: number;
};

/**
 * Widths of the columns of a table in points: each gets what its longest line asks for. Where there is no room for all,
 * columns of figures stay whole, and of the others the widest give way and wrap.
 */
export function columnWidths({ heads, rows, numeric, widthOf, width }: Columns): number[] {
  const wishes = heads.map((head, column) => {
    // A head may stand in two lines.
    const headWidth = Math.max(...head.split(" ").map(widthOf), widthOf(head) * 0.6);
    const longest = rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? "")), headWidth);
    return longest + (column === heads.length - 1 ? 0 : columnGap) + 1;
  });
  const figures = sumOf(wishes.filter((_, column) => numeric[column]));
  const isWords = (column: number) => !numeric[column];
  // So many figures that words would have no room: then all give way alike.
  if (figures > width * 0.8 || !heads.some((_, column) => isWords(column))) return scaled(wishes, width);
  const words = shared(
    wishes.filter((_, column) => isWords(column)),
    width - figures,
  );
  return wishes.map((wish, column) => (isWords(column) ? (words.shift() ?? 0) : wish));
}

/** Each its wish, the widest cut to what is left for them; what nobody wishes goes to all alike. */
function shared(wishes: readonly number[], room: number): number[] {
  const left = room - sumOf(wishes);
  if (left >= 0) return wishes.map((wish) => wish + left / wishes.length);
  let most = room;
  for (const [index, wish] of wishes.toSorted((a, b) => a - b).entries()) {
    const smaller = wishes.toSorted((a, b) => a - b).slice(0, index);
    most = (room - sumOf(smaller)) / (wishes.length - index);
    if (wish > most) break;
  }
  return wishes.map((wish) => Math.min(wish, most));
}

const scaled = (wishes: readonly number[], width: number) => wishes.map((wish) => (wish * width) / sumOf(wishes));

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
