import { JsonFault } from "#lib/importers/json-fault.ts";
import { type JsonBatch, type JsonOptions, JsonSplitter } from "#lib/importers/json-splitter.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import { readAsUtf8 } from "#lib/importers/text-encoding.ts";
import { findTextPlace } from "#lib/importers/text-place.ts";

/** The records of a JSON file of any size, in batches, in file order. Throws a Refusal at the first place that is not JSON. */
export async function* readJsonRecords(
  open: () => AsyncIterable<Uint8Array>,
  options: JsonOptions,
): AsyncGenerator<JsonBatch> {
  const { file } = options;
  const splitter = new JsonSplitter(options);
  try {
    for await (const chunk of readAsUtf8(open(), file)) yield* splitter.push(chunk);
    yield* splitter.finish();
  } catch (cause) {
    if (!(cause instanceof JsonFault)) throw cause;
    // Reading a broken file once more is cheaper than counting the lines of every good one.
    const place = await findTextPlace(readAsUtf8(open(), file), cause.offset);
    throw new Refusal(withPlace({ ...cause.problem, file }, place));
  }
}

function withPlace(problem: Problem, { line, column }: { line: number; column: number }): Problem {
  if (problem.code !== "E-JSON") return { ...problem, place: `line ${line}` };
  return { ...problem, place: `line ${line}, column ${column}`, facts: { line, column } };
}
