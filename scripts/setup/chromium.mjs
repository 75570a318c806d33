import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { packageProgram, run, SetupError, say } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a Chromium for the browser tests, or null. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!isProgram(given)) throw new SetupError(`CHROMIUM_PATH names ${given}, which is no program.`);
    return given;
  }
  return findPlaywrights() ?? findOnPath();
}

/** Finds a Chromium or installs one, trying what needs no rights first. */
export function requireChromium() {
  if (findChromium()) return;
  say("Installing Chromium for the browser tests ...");
  if (run(packageProgram("playwright"), ["install", "chromium"]) && findChromium()) return;
  if (
    mayUseApt() &&
    run("apt-get", ["update"], apt) &&
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], apt) &&
    findChromium()
  )
    return;
  throw new SetupError(
    "The browser tests need a Chromium: run `npx playwright install chromium` or `apt-get install chromium`, or set CHROMIUM_PATH.",
  );
}

const apt = { DEBIAN_FRONTEND: "noninteractive" };
const mayUseApt = () => process.getuid?.() === 0 && existsSync("/etc/debian_version");

function findPlaywrights() {
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  return isProgram(chromium.executablePath()) ? chromium.executablePath() : null;
}

function findOnPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  // Ubuntu's package of this name may be a mere hint to install a snap.
  return found && spawnSync(found, ["--version"]).status === 0 ? found : null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
