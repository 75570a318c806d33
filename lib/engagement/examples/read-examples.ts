import { z } from "zod";
import file from "#lib/engagement/examples/model-examples.json" with { type: "json" };

/** One worked example of model.md 20; all people and texts in it are made up. */
export type Example = { id: string; title: string; fn: string; input: unknown; expect: unknown };

const examples: ReadonlyMap<string, Example> = new Map(file.examples.map((each) => [each.id, each]));

export const exampleTolerance = file.tolerance;

export function getExample(id: string): Example {
  const example = examples.get(id);
  if (!example) throw new Error(`no example ${id}`);
  return example;
}

/** These take a list as one argument. */
const takesList: ReadonlySet<string> = new Set(["concentration", "rateDifference"]);

export type ExampleCall = { input: unknown; expected: unknown };

/** Lists as input with lists as expectation are one call per element (model.md 20). */
export function callsOf({ fn, input, expect }: Example): ExampleCall[] {
  if (takesList.has(fn) || !Array.isArray(input) || !Array.isArray(expect)) return [{ input, expected: expect }];
  if (input.length !== expect.length) throw new Error("an example expects one result per input");
  return input.map((each, index) => ({ input: each, expected: expect[index] }));
}

const withParts = z.record(z.string(), z.unknown());

/**
 * What in `actual` is not as expected; null = all is. Numbers may differ by the examples' tolerance, keys that are not
 * expected are free, lists are expected as they are.
 */
export function findDifference(actual: unknown, expected: unknown, path = "result"): string | null {
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(actual - expected) <= exampleTolerance ? null : `${path} is ${actual}, not ${expected}`;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return `${path} is no list`;
    if (actual.length !== expected.length) return `${path} has ${actual.length} elements, not ${expected.length}`;
    return firstOf(expected.map((each, index) => findDifference(actual[index], each, `${path}[${index}]`)));
  }
  const parts = withParts.safeParse(expected);
  if (!parts.success)
    return actual === expected ? null : `${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;
  const found = withParts.safeParse(actual);
  if (!found.success) return `${path} has no parts`;
  return firstOf(
    Object.keys(parts.data).map((key) => findDifference(found.data[key], parts.data[key], `${path}.${key}`)),
  );
}

function firstOf(differences: (string | null)[]): string | null {
  return differences.find((each) => each !== null) ?? null;
}
