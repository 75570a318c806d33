import "server-only";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { reportFolder } from "#lib/drawing/report-folder.ts";

export type StaticPage = "not-found" | "preparing" | "locked" | "locked-wrong" | "locked-wait";

type Loaded = { html: Buffer; gzip: Buffer };
const loaded = new Map<StaticPage, Loaded>();

/** A page of the build that tells nothing of any report. */
export async function staticPage(name: StaticPage): Promise<Loaded> {
  const known = loaded.get(name);
  if (known) return known;
  const html = await readFile(`${reportFolder}/static/${name}.html`);
  const page = { html, gzip: gzipSync(html, { level: 9 }) };
  loaded.set(name, page);
  return page;
}
