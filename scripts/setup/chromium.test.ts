import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { findChromium } from "./chromium.mjs";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("CHROMIUM_PATH comes first", () => {
  vi.stubEnv("CHROMIUM_PATH", process.execPath);
  expect(findChromium()).toBe(process.execPath);
});

test("a CHROMIUM_PATH that names no program is one clear sentence", () => {
  const missing = join(import.meta.dirname, "no-such-program");
  vi.stubEnv("CHROMIUM_PATH", missing);
  expect(() => findChromium()).toThrow(`CHROMIUM_PATH names ${missing}, which is no program.`);
});
