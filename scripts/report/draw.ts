import { json } from "node:stream/consumers";
import { z } from "zod";
import { writePages } from "#lib/drawing/page-frames.ts";
import { storedReportSchema } from "#lib/reports/report-content.ts";
import { installBrowser } from "./browser-globals.ts";
import { readManifest } from "./manifest.ts";

// Draws an issue: content in, finished pages out. It is bundled by setup and started by lib/drawing/draw-issue.ts; with
// `--static` it is started by setup itself and draws the pages that hold nothing of a report.
installBrowser();

const inputSchema = z.strictObject({
  content: storedReportSchema,
  /** PNG in base64. */
  logo: z.string().nullable(),
  issueNumber: z.number().int().min(0),
});

const manifest = readManifest();
if (process.argv.includes("--static")) {
  const { writeStaticPages } = await import("./write-static-pages.ts");
  await writeStaticPages(manifest);
} else {
  const { drawPages } = await import("./draw-pages.ts");
  process.stdout.write(writePages(await drawPages(inputSchema.parse(await json(process.stdin)), manifest)));
}
