import { rebuiltProfile } from "./model-database.ts";
import { scanSeconds } from "./raw-scan.ts";
import { compare, type Row } from "./table.ts";

const goal = { acts: 10_000_000, seconds: 120, peakMiB: 512 };

/** All that is derived, computed from the facts: time, and memory of the process (model.md 17). */
export async function benchRebuild(counts: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of counts) {
    const made = await rebuiltProfile(count);
    const { people, rebuild } = made;
    const label = `${count.toLocaleString("en")} acts, ${people.toLocaleString("en")} people`;
    const share = (goal.seconds * count) / goal.acts;
    rows.push(compare(`${label}: rebuild, seconds`, rebuild.seconds, share, "10M acts in 120 s"));
    rows.push(
      compare(`${label}: rebuild, seconds`, rebuild.seconds, await scanSeconds(made), "one scan of the raw acts"),
    );
    rows.push(compare(`${label}: rebuild, peak MiB`, rebuild.peakMiB, goal.peakMiB, "512 MiB at most"));
  }
  return rows;
}
