import { z } from "zod";
import { csvText } from "#lib/display/csv-text.ts";
import type { ReportBlock } from "#lib/reports/report-view.ts";

const parts = z.array(z.strictObject({ text: z.string(), tone: z.enum(["plain", "nominal", "genuine"]) }));
const table = z.strictObject({ heads: z.array(z.string()), rows: z.array(z.array(z.string())) });
const share = z.number().nullable();

const toldBlock = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), parts }),
  z.strictObject({ kind: z.literal("note"), text: z.string() }),
  z.strictObject({
    kind: z.literal("terms"),
    lines: z.array(z.strictObject({ term: z.string(), text: z.string(), isCode: z.boolean() })),
  }),
  z.strictObject({
    kind: z.literal("table"),
    id: z.string(),
    caption: z.string(),
    table,
    numeric: z.array(z.boolean()),
  }),
  z.strictObject({
    kind: z.literal("survival-chart"),
    id: z.string(),
    title: z.string(),
    sentence: z.string(),
    points: z.array(z.strictObject({ age: z.number(), low: share, high: share })),
    lastAge: z.number(),
    table,
  }),
]);

/** A section kept as it is told: its facts are too many to be kept, or would give away more than its words do. */
export const toldSchema = z.strictObject({ says: z.string().nullable(), blocks: z.array(toldBlock) });
export type Told = z.infer<typeof toldSchema>;

/** A table as it is kept: without the CSV, which says the same. */
export function toldTable({ csv: _csv, ...table }: Extract<ReportBlock, { kind: "table" }>): Told["blocks"][number] {
  return table;
}

/** The same, ready to be drawn: the CSV of a block holds what its table says. */
export function blocksOf({ blocks }: Told): ReportBlock[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case "table":
        return { ...block, csv: csvText([block.table.heads, ...block.table.rows]) };
      case "survival-chart":
        return {
          ...block,
          csv: csvText([
            ["days", "still_here_least", "still_here_most"],
            ...block.points.map(({ age, low, high }) => [age, low ?? "", high ?? ""].map(String)),
          ]),
        };
      default:
        return block;
    }
  });
}
