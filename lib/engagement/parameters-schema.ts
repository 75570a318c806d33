import { z } from "zod";
import { type ParameterName, parameterBounds, parameterNames } from "#lib/engagement/parameter-bounds.ts";
import { defaultParameters, type ModelParameters } from "#lib/engagement/parameters.ts";

/** Parameters of a profile that differ from those of the model. */
export type ParameterChanges = Partial<Record<ParameterName, number>>;

/** Why a set of parameters is nonsense; `other` = the one that `name` must not exceed. */
export type ParameterProblem =
  | { name: ParameterName; kind: "not-a-number" | "out-of-bounds" | "not-a-step" }
  | { name: ParameterName; kind: "above-other"; other: ParameterName };

/** Leaving texts out, writing little or quoting without a word must not pay more than saying something. */
const orders: [less: ParameterName, more: ParameterName][] = [
  ["weights.trivialText", "weights.text"],
  ["weights.unknownText", "weights.text"],
  ["weights.quote", "weights.quoteWithText"],
];

/** Everything that is wrong with a set of changes; at most one problem per parameter. */
export function findParameterProblems(changes: ParameterChanges): ParameterProblem[] {
  const single = parameterNames.flatMap((name): ParameterProblem[] => {
    const value = changes[name];
    if (value === undefined) return [];
    const { min, max, step } = parameterBounds[name];
    if (!Number.isFinite(value)) return [{ name, kind: "not-a-number" }];
    if (value < min || value > max) return [{ name, kind: "out-of-bounds" }];
    const steps = value / step;
    return Math.abs(steps - Math.round(steps)) > 1e-6 ? [{ name, kind: "not-a-step" }] : [];
  });
  if (single.length > 0) return single;
  return orders.flatMap(([less, more]): ParameterProblem[] =>
    chosenValue(changes, less) > chosenValue(changes, more) ? [{ name: less, kind: "above-other", other: more }] : [],
  );
}

/** Of the changes only what is not the model's own value. */
export function onlyDiffering(changes: ParameterChanges): ParameterChanges {
  const differing: ParameterChanges = {};
  for (const name of parameterNames) {
    const value = changes[name];
    if (value !== undefined && value !== modelValue(name)) differing[name] = value;
  }
  return differing;
}

export function mergeParameters(changes: ParameterChanges): ModelParameters {
  const merged = { ...defaultParameters, weights: { ...defaultParameters.weights } };
  for (const name of parameterNames) {
    const value = changes[name];
    if (value !== undefined) setValue(merged, name, value);
  }
  return merged;
}

/** The model's own value. */
export function modelValue(name: ParameterName): number {
  return chosenParameter(defaultParameters, name);
}

/** What a set of parameters says of one of them. */
export function chosenParameter(parameters: ModelParameters, name: ParameterName): number {
  return isWeight(name) ? parameters.weights[weightKey(name)] : parameters[name];
}

/** One line per parameter, sorted by name: what is hashed. */
export function parametersText(parameters: ModelParameters): string {
  const { weights, ...rest } = parameters;
  const named = Object.entries(weights).map(([name, value]) => [`weights.${name}`, value] as const);
  return [...named, ...Object.entries(rest)]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("\n");
}

/** The stored form. Unknown names and values out of bounds do not pass. */
export const parameterChangesSchema = z
  .partialRecord(z.enum(parameterNames), z.number())
  .refine((changes) => findParameterProblems(changes).length === 0);

type WeightName = Extract<ParameterName, `weights.${string}`>;

function isWeight(name: ParameterName): name is WeightName {
  return name.startsWith("weights.");
}

// The rest of a weight's name is a key of the weights by the type of the names.
function weightKey(name: WeightName): keyof ModelParameters["weights"] {
  return name.slice("weights.".length) as keyof ModelParameters["weights"];
}

function setValue(parameters: ModelParameters, name: ParameterName, value: number): void {
  if (isWeight(name)) parameters.weights[weightKey(name)] = value;
  else parameters[name] = value;
}

function chosenValue(changes: ParameterChanges, name: ParameterName): number {
  return changes[name] ?? modelValue(name);
}
