/** A drawn shape without the program that drew it: safe to put into a page, a PDF or a picture. Text is plain text. */
export type SvgNode = { tag: string; attributes: Record<string, string>; children: (SvgNode | string)[] };

/** A chart drawn at one width: its panels, one under the other, each an `svg` element with a `viewBox`. */
export type DrawnChart = { width: number; panels: SvgNode[] };
