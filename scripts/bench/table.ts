/** Two things that were measured in this run on this machine, set against each other; nothing is asserted. */
export type Row = { what: string; ours: string; against: string; ratio: string; goal: string };

export function compare(what: string, ours: number, against: number, goal: string): Row {
  const text = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const ratio = ours / against;
  const told = ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2);
  return { what, ours: text(ours), against: text(against), ratio: told, goal };
}

export function toTable(rows: readonly Row[]): string {
  const cells = [["what", "ours", "against", "ratio", "goal"], ...rows.map((row) => Object.values(row))];
  return `${cells.map((row, index) => `| ${row.join(" | ")} |${index === 0 ? "\n| --- | --- | --- | --- | --- |" : ""}`).join("\n")}\n`;
}
