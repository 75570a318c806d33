import { test as base } from "@playwright/test";
import { type Instance, startInstance } from "./instance.ts";

/** Tests with an instance of their own: production build, real database, empty at the start of each worker. */
export const test = base.extend<
  { baseURL: string },
  {
    /** Its settings. A file that names some has a worker, and so an instance, of its own. */
    settings: Record<string, string>;
    instance: Instance;
  }
>({
  settings: [{}, { scope: "worker", option: true }],
  instance: [
    async ({ settings }, use) => {
      const instance = await startInstance(settings);
      await use(instance);
      await instance.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ instance }, use) => use(instance.origin),
});

export { expect } from "@playwright/test";
