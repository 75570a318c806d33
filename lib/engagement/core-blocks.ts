import type { Instant } from "#lib/engagement/account.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { countInBlock } from "#lib/engagement/time-windows.ts";

/** In how many of the last blocks of days somebody was there (model.md 6, core). */
export function countBlocks(
  times: readonly Instant[],
  asOf: Instant,
  { coreBlocks, peopleDays }: Pick<ModelParameters, "coreBlocks" | "peopleDays">,
): number {
  let blocks = 0;
  for (let block = 0; block < coreBlocks; block += 1) if (countInBlock(times, asOf, peopleDays, block) > 0) blocks += 1;
  return blocks;
}
