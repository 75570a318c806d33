import { mulberry32 } from "#lib/engagement/bootstrap.ts";
import type { InteractionRow } from "#lib/importers/types.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { madeAsOf } from "./made-profile.ts";
import { rebuiltProfile } from "./model-database.ts";
import { compare, type Row } from "./table.ts";

const added = 10_000;

/** New acts of three more days, booked and reflected in every figure, against computing all of it. */
export async function benchAdded(counts: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of counts) {
    const { scope, profileId, people, rebuild } = await rebuiltProfile(count);
    const observedAt = new Date(madeAsOf.getTime() + 3 * 86_400_000);
    const started = performance.now();
    await bookImport(scope, profileId, { observedAt, lists: [], rows: newActs(people) });
    const seconds = (performance.now() - started) / 1000;
    const label = `${count.toLocaleString("en")} acts: ${added.toLocaleString("en")} more, seconds`;
    rows.push(compare(label, seconds, 3, "3 s at most"));
    rows.push(compare(`${label}, against a rebuild`, seconds, rebuild.seconds, "rebuilding all, 0.05x"));
  }
  return rows;
}

/** By people of the same zeal as before, a few of whom are new; every seventh act is in words. */
function newActs(people: number): InteractionRow[] {
  const random = mulberry32(added);
  return Array.from({ length: added }, (_, index) => {
    const isComment = index % 7 === 0;
    const words = `new words ${index}`;
    return {
      kind: "interaction",
      direction: "received",
      type: isComment ? "comment" : "like",
      person: { id: null, handle: `person.${Math.floor(people * 1.01 * random() ** 1.8)}` },
      at: new Date(madeAsOf.getTime() + index * 25_000),
      precision: "second",
      post: `p${500 + (index % 12)}`,
      text: isComment ? { words: 3, hasUrl: false, wordSequence: words } : null,
      onOwnPost: false,
      row: index + 1,
      primary: true,
    };
  });
}
