import { readFile } from "node:fs/promises";
import satori from "satori";
import sharp from "sharp";
import { paperFonts } from "#components/reports/document/pdf/paper-fonts.ts";
import { withPaperText } from "#components/reports/document/pdf/paper-text.ts";
import { PlainPicture, pictureSize, UnfurlPicture } from "#components/reports/document/picture/unfurl-picture.tsx";
import type { ReportView } from "#lib/reports/report-view.ts";
import { fontFile, loadPaperFonts } from "./report-fonts.ts";

/** The picture beside a link, as PNG. Null = the one that holds no data. */
export async function drawPicture(view: ReportView | null): Promise<Buffer> {
  const { holds } = await loadPaperFonts();
  const picture = view ? <UnfurlPicture view={withPaperText(view, holds)} /> : <PlainPicture />;
  // Letters become shapes here, so that whatever turns shapes into pixels needs no font.
  const svg = await satori(picture, { ...pictureSize, fonts: await readFonts() });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer();
}

let read: ReturnType<typeof readAll> | null = null;

function readFonts() {
  read ??= readAll();
  return read;
}

function readAll() {
  return Promise.all(
    paperFonts.map(async ({ family, weight, file }) => ({
      name: family,
      weight: weight === 500 ? (500 as const) : (400 as const),
      style: "normal" as const,
      data: await readFile(fontFile(file)),
    })),
  );
}
