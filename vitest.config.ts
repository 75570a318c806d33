import { defineConfig } from "vitest/config";

// A forgotten time zone shows up in an odd one: 5 h 45 min ahead of UTC.
const env = { TZ: "Asia/Kathmandu" };
const alias = { "server-only": new URL("./lib/testing/server-only.ts", import.meta.url).pathname };
const exclude = ["node_modules/**", ".next/**", "data/**", "e2e/**"];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.int.test.ts"],
          env,
          setupFiles: ["lib/testing/fail-on-console-error.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "int",
          include: ["**/*.int.test.ts"],
          exclude,
          env,
          pool: "forks",
          globalSetup: ["lib/testing/postgres-for-tests.ts"],
          setupFiles: ["lib/testing/database-per-file.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
