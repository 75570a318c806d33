import { createContext, useContext } from "react";
import type { PaperColours, TypeSize } from "#components/reports/document/pdf/paper-look.ts";
import type { DrawnChart } from "#components/reports/document/svg-node.ts";

/** How wide a line is in points, set with figures of one width. */
export type WidthOf = (text: string, size: Pick<TypeSize, "face" | "fontSize">, weight: number) => number;

/** What every part of a PDF needs to know besides its own content. */
export type PdfLook = {
  colours: PaperColours;
  /** Charts by the id of their block. */
  charts: ReadonlyMap<string, DrawnChart>;
  widthOf: WidthOf;
  locale: string;
};

export const PdfLookContext = createContext<PdfLook | null>(null);

export function usePdfLook(): PdfLook {
  const look = useContext(PdfLookContext);
  if (!look) throw new Error("a part of a PDF was drawn outside of it");
  return look;
}
