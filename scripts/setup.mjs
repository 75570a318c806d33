// Runs before `npm start`, `npm test` and the rest, on whatever Node the machine has (20 or later) and before anything
// is installed: plain JavaScript without dependencies. It prints to stderr only: stdout belongs to the command.
import { buildPages } from "./setup/build-pages.mjs";
import { buildReport } from "./setup/build-report.mjs";
import { requireChromium } from "./setup/chromium.mjs";
import { generateClient } from "./setup/generate-client.mjs";
import { generateRouteTypes } from "./setup/generate-route-types.mjs";
import { installPackages } from "./setup/install-packages.mjs";
import { SetupError } from "./setup/run.mjs";

const wanted = new Set(process.argv.slice(2));

try {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new SetupError(`Rapport needs Node 20 or later to set itself up, and this is ${process.version}.`);
  }
  installPackages();
  generateClient();
  if (wanted.has("--types")) generateRouteTypes();
  if (wanted.has("--build") || wanted.has("--report")) await buildReport();
  if (wanted.has("--build")) buildPages();
  if (wanted.has("--browser")) requireChromium();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
