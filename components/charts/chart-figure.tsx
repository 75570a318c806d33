"use client";
import { type ReactNode, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { ChartTableView } from "#components/charts/chart-table-view.tsx";
import { saveFile } from "#components/charts/save-file.ts";
import { savePng } from "#components/charts/save-png.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { ChartTable } from "#lib/reports/chart-table.ts";

type ChartFigureProps = {
  /** What the chart shows, in words: its name for those who do not see it. */
  sentence: string;
  /** Pixels that the chart takes, kept free while it loads. */
  height: number;
  table: ChartTable;
  /** RFC 4180 text; an unknown value is an empty field. */
  csv: string;
  /** Without an ending. */
  fileName: string;
  note?: ReactNode;
  children: ReactNode;
};

/** The frame of every chart: its sentence, and the same numbers as a table, as CSV and as a picture. */
export function ChartFigure({ sentence, height, table, csv, fileName, note, children }: ChartFigureProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const tool = "link-quiet cursor-pointer hover:text-ink";
  return (
    <figure>
      <div ref={drawing} role="img" aria-label={sentence} style={{ minHeight: height }}>
        {children}
      </div>
      <figcaption className="mt-3 flex flex-wrap items-baseline gap-x-5 gap-y-2 text-fine text-faint print:hidden">
        <Disclosure label="Table">
          <div className="mt-2 max-h-[24rem] overflow-auto">
            <ChartTableView caption={sentence} table={table} />
          </div>
        </Disclosure>
        <Button
          className={tool}
          onPress={() => saveFile(`${fileName}.csv`, new Blob([csv], { type: "text/csv;charset=utf-8" }))}
        >
          CSV
        </Button>
        <Button
          className={tool}
          onPress={() => {
            if (drawing.current) void savePng(`${fileName}.png`, drawing.current, sentence);
          }}
        >
          PNG
        </Button>
        {note ? <span className="ml-auto">{note}</span> : null}
      </figcaption>
    </figure>
  );
}
