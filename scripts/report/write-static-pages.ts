import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { staticPages } from "#components/reports/document/static/static-pages.tsx";
import type { Manifest } from "./manifest.ts";
import { pageHtml } from "./page-html.ts";

export async function writeStaticPages(manifest: Manifest): Promise<void> {
  const folder = fileURLToPath(new URL("static/", import.meta.url));
  await mkdir(folder, { recursive: true });
  for (const [name, page] of Object.entries(staticPages(manifest.files))) {
    await writeFile(`${folder}${name}.html`, pageHtml(page, manifest.css, "Rapport"));
  }
}
