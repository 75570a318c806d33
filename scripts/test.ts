import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRunner } from "./test/run-runner.ts";
import { countPlaywright, countVitest } from "./test/tally.ts";

// All tests: unit and integration by Vitest, journeys in a browser by Playwright. The last line is the sum of both.
const reports = await mkdtemp(join(tmpdir(), "rapport-reports-"));
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");

const tallies = [
  await runRunner({
    program: "vitest",
    args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
    report: vitestReport,
    count: countVitest,
  }),
  await runRunner({
    program: "playwright",
    args: ["test", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    report: playwrightReport,
    count: countPlaywright,
  }),
];
await rm(reports, { recursive: true });

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
