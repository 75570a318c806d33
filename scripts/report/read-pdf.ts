import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A line of a page as it was set: its left end and baseline in points from the lower left corner, and its size. */
export type SetText = { text: string; x: number; y: number; width: number; height: number };

export type ReadPdf = { pages: SetText[][]; outline: string[]; info: Record<string, unknown>; links: string[] };

/** Reads back a PDF that was drawn, for tests. */
export async function readPdf(file: Buffer): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages: SetText[][] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) =>
        "str" in item && item.str.trim() !== ""
          ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, height: item.height }]
          : [],
      ),
    );
    for (const note of await page.getAnnotations()) if (note.url) links.push(note.url);
  }
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline())?.map((entry) => entry.title) ?? [];
  return { pages, outline, info: { ...info }, links };
}
