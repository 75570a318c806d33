import { type JsonBatch, type JsonOptions, JsonSplitter } from "#lib/importers/json-splitter.ts";
import { readAsUtf8 } from "#lib/importers/text-encoding.ts";

/** The records of a JSON file of any size, in batches, in file order. Throws a Refusal at the first place that is not JSON. */
export async function* readJsonRecords(
  source: AsyncIterable<Uint8Array>,
  options: JsonOptions,
): AsyncGenerator<JsonBatch> {
  const splitter = new JsonSplitter(options);
  for await (const chunk of readAsUtf8(source, options.file)) yield* splitter.push(chunk);
  yield* splitter.finish();
}
