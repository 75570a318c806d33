import "server-only";
import { readFile } from "node:fs/promises";
import { reportFolder } from "#lib/drawing/report-folder.ts";

const types: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  png: "image/png",
};

/** What pages of reports refer to: scripts, fonts and the picture without data. Null = there is none of that name. */
export async function findAsset(name: string): Promise<{ type: string; body: Buffer<ArrayBuffer> } | null> {
  const ending = /^[\w-]{1,100}\.([a-z0-9]+)$/.exec(name)?.[1];
  const type = ending && types[ending];
  if (!type) return null;
  try {
    return { type, body: await readFile(`${reportFolder}/assets/${name}`) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
