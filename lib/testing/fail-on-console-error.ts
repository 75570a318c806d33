import { afterEach, beforeEach } from "vitest";

// A test that expects console.error replaces it with a spy of its own; every other call fails the test.
const unexpected: unknown[][] = [];

beforeEach(() => {
  unexpected.length = 0;
  console.error = (...args: unknown[]) => {
    unexpected.push(args);
  };
});

afterEach(() => {
  if (unexpected.length > 0) throw new Error(`Unexpected console.error: ${unexpected.map(String).join("; ")}`);
});
