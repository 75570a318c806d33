import { readFile } from "node:fs/promises";
import { printMeasured } from "./processes.ts";

// The yardstick of reading: JSON.parse of the whole file.
const started = performance.now();
const parsed: unknown = JSON.parse(await readFile(process.argv[2] ?? "", "utf8"));
if (!Array.isArray(parsed)) throw new Error("not a list");
printMeasured(started);
