import { loadOverview } from "#lib/services/overview/load-overview.ts";
import { rebuiltProfile } from "./model-database.ts";
import { scanSeconds } from "./raw-scan.ts";
import { p95 } from "./reader-session.ts";
import { compare, type Row } from "./table.ts";
import { timesOf } from "./times.ts";

const presets = ["28d", "12m"] as const;
const rounds = 60;

/** All data of the dashboard, against the smallest size and against one scan of the raw acts for its head figures. */
export async function benchDashboard(counts: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  const smallest = new Map<string, number>();
  for (const count of counts) {
    const made = await rebuiltProfile(count);
    const scan = await scanSeconds(made);
    for (const preset of presets) {
      const times = await timesOf(rounds, async () => {
        if (!(await loadOverview(made.scope, made.profileId, { preset }))) throw new Error("no overview");
      });
      const ours = p95(times);
      const label = `${count.toLocaleString("en")} acts: dashboard ${preset}, p95 ms`;
      const small = smallest.get(preset) ?? ours;
      smallest.set(preset, small);
      if (small !== ours) rows.push(compare(label, ours, small, "the same at the smallest size, 1.5x"));
      rows.push(compare(`${label}, against a scan`, ours, scan * 1000, "scan of the raw acts, 0.01x"));
    }
  }
  return rows;
}
