import { test as base } from "@playwright/test";
import { type Instance, startInstance } from "./instance.ts";

/** Tests with an instance of their own: production build, real database, empty at the start of each worker. */
export const test = base.extend<{ baseURL: string }, { instance: Instance }>({
  instance: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern.
    async ({}, use) => {
      const instance = await startInstance();
      await use(instance);
      await instance.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ instance }, use) => use(instance.origin),
});

export { expect } from "@playwright/test";
