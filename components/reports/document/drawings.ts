import type { DrawnChart } from "#components/reports/document/svg-node.ts";

/** Charts of a view by the id of their block: for a wide page and for a phone. */
export type Drawings = ReadonlyMap<string, { wide: DrawnChart; narrow: DrawnChart }>;
