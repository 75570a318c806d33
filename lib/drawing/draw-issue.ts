import "server-only";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { type DrawnPage, readPages } from "#lib/drawing/page-frames.ts";
import { reportFolder } from "#lib/drawing/report-folder.ts";
import type { StoredReport } from "#lib/reports/report-content.ts";

export type { DrawnPage } from "#lib/drawing/page-frames.ts";

type DrawInput = { content: StoredReport; logoPng: Buffer | null; issueNumber: number };

/** Two minutes are some fifty times what a year of months takes. */
const patienceMs = 120_000;

/**
 * All pages of an issue. They are drawn in a process of their own, which has neither this one's environment nor its
 * connections, and may read the project's files and do nothing else: what it draws are a stranger's words.
 */
export async function drawIssue({ content, logoPng, issueNumber }: DrawInput): Promise<DrawnPage[]> {
  const child = spawn(
    process.execPath,
    [
      "--permission",
      `--allow-fs-read=${process.cwd()}`,
      "--allow-addons",
      "--max-old-space-size=768",
      `${reportFolder}/draw.mjs`,
    ],
    {
      stdio: ["pipe", "pipe", "pipe"],
      env: { NODE_ENV: "production", TZ: "UTC" },
      timeout: patienceMs,
      killSignal: "SIGKILL",
    },
  );
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  // A child that ends early closes its ear; its exit code says so.
  child.stdin.on("error", () => undefined);
  child.stdin.end(JSON.stringify({ content, issueNumber, logo: logoPng?.toString("base64") ?? null }));
  const [drawn, said, code] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  if (code !== 0) throw new Error(`the drawing ended with ${code}`, { cause: said.toString().slice(-2000) });
  return readPages(drawn);
}

const manifestSchema = z.object({ version: z.string() });

let known: string | null = null;

/** Hash over all that takes part in a drawing: what another version drew is drawn again. */
export function drawnWith(): string {
  known ??= manifestSchema.parse(JSON.parse(readFileSync(`${reportFolder}/manifest.json`, "utf8"))).version;
  return known;
}
