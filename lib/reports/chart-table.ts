/** The numbers of a chart as text, for those who read rather than look. The first cell of a row names it. */
export type ChartTable = { heads: string[]; rows: string[][] };
