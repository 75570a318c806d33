import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { openExport } from "#lib/archives/open-export.ts";
import { defaultLimits } from "#lib/env.ts";
import { printMeasured } from "./processes.ts";

// Reads a file as an import does, and books nothing.
const filePath = process.argv[2] ?? "";
const name = basename(filePath);
const file = { name, path: name, sizeBytes: (await stat(filePath)).size, filePath };
const started = performance.now();
const context = { now: new Date(), profile: null };
const opened = await openExport([file], defaultLimits, context);
const reader = opened.importer.open(opened.members, context);
let rows = 0;
for (const member of opened.members) for await (const batch of reader.read(member)) rows += batch.length;
if (rows === 0) throw new Error("nothing was read");
printMeasured(started);
await opened.close();
