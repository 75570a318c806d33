import type { ChartTable } from "#lib/reports/chart-table.ts";
import type { MeasureInfoText } from "#lib/reports/infos/measure-info.ts";
import type { Parts } from "#lib/reports/main-chart.ts";
import type { Headline, SentencePart } from "#lib/reports/overview-sentence.ts";
import type { Tile } from "#lib/reports/overview-tiles.ts";
import type { MethodLine } from "#lib/reports/prepare-method.ts";
import type { SurvivalPoint } from "#lib/reports/prepare-survival.ts";
import type { SectionId } from "#lib/reports/report-definition.ts";
import type { TimeChart } from "#lib/reports/time-chart.ts";

/**
 * A piece of a section, finished: whoever draws it decides nothing. Where there is an `id` it names the block within its
 * span, and `csv` (RFC 4180, formulas made harmless) holds the same figures.
 */
export type ReportBlock =
  | { kind: "headline"; headline: Headline }
  | { kind: "tiles"; tiles: Tile[] }
  | { kind: "text"; parts: SentencePart[] }
  /** What a figure leaves open, smaller. */
  | { kind: "note"; text: string }
  /** The sentence, the note and the table are the chart's own. */
  | { kind: "time-chart"; id: string; title: string; chart: TimeChart; csv: string }
  | {
      kind: "survival-chart";
      id: string;
      title: string;
      sentence: string;
      points: SurvivalPoint[];
      lastAge: number;
      table: ChartTable;
      csv: string;
    }
  | { kind: "parts-bar"; sentence: string; parts: Parts["rows"] }
  /** `numeric` tells of each column whether it is set to the right. */
  | { kind: "table"; id: string; caption: string; table: ChartTable; numeric: boolean[]; csv: string }
  | { kind: "terms"; lines: MethodLine[] };

export type ReportSection = {
  /** `missing`: what the files do not show. `marks`: what the owner's judgements change, wherever there are any. */
  id: SectionId | "missing" | "marks";
  title: string;
  says: string | null;
  info: MeasureInfoText | null;
  blocks: ReportBlock[];
};

/** `href` is null for all but https addresses of known hosts (threats C2). */
export type WordsPart = { text: string; href: string | null };

/** A report ready to be drawn. */
export type ReportView = {
  title: string;
  /** "@name" of the owner's own profile. */
  subject: string;
  platform: string;
  rangeText: string;
  publishedText: string;
  isLive: boolean;
  /** Whom "you" is in it. */
  voice: string;
  /** Paragraphs of the owner. Within a part, a line break is "\n". */
  words: WordsPart[][];
  accent: string | null;
  locale: string;
  sections: ReportSection[];
  /** "all" first, then the months inside the range, where it is longer than 45 days. */
  spans: { id: string; label: string }[];
  /** One sentence for mail and picture. */
  summary: string;
  footer: string;
};
