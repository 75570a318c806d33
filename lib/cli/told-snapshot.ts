import type { SnapshotView } from "#lib/reports/overview.ts";

/**
 * A list as the command line tells it: the first complete list of a side joined whole, so that joined and left always
 * add up to what is listed. What is unknown stays null.
 */
export function toldSnapshot(snapshot: SnapshotView): SnapshotView {
  const isFirst = snapshot.completeness === "complete" && snapshot.joined === null;
  return isFirst ? { ...snapshot, joined: snapshot.listed, left: 0 } : snapshot;
}
