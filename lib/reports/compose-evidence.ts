import type { Interval } from "#lib/engagement/account.ts";
import { parameterNames } from "#lib/engagement/parameter-bounds.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { chosenParameter } from "#lib/engagement/parameters-schema.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import type { ComposeFacts } from "#lib/reports/compose-sections.ts";
import { isInside } from "#lib/reports/index-lines.ts";
import type { SnapshotView } from "#lib/reports/overview.ts";
import { sectionIds } from "#lib/reports/report-definition.ts";
import type { Evidence } from "#lib/reports/report-evidence.ts";
import { dayOf, daysBetween, timeDay } from "#lib/reports/utc-days.ts";

/** An import whose facts stand in the figures. */
export type ReadImport = {
  id: string;
  observedAt: string;
  reader: string | null;
  rows: number | null;
  files: { sha256: string; sizeBytes: number }[];
};

type EvidenceFacts = ComposeFacts & {
  /** Oldest first, none from after the range. */
  imports: readonly ReadImport[];
  parameters: ModelParameters;
  judged: { incentivisedPosts: number; communities: number };
};

/** What the report rests on; null = no figure is known. */
export function composeEvidence(facts: EvidenceFacts): Evidence | null {
  const { overview, range, definition, imports, parameters, judged } = facts;
  const { measures, model, coverage, snapshots } = overview;
  if (!model) return null;
  const isHidden = definition.counts === "hidden";
  const inRange = (snapshot: SnapshotView) => isInside(range)({ day: dayOf(snapshot.observedAt) });
  const places = new Map(imports.map(({ id }, place) => [id, place]));
  const counted = <Value>(value: Value) => (isHidden ? null : value);
  return {
    imports: imports.map(({ observedAt, reader, rows, files }) => ({
      observedAt,
      reader,
      rows: counted(rows),
      // The size of a list of names tells how many there are.
      files: files.map(({ sha256, sizeBytes }) => ({ sha256, sizeBytes: counted(sizeBytes) })),
    })),
    snapshots: snapshots.flatMap((snapshot, place) => {
      if (!inRange(snapshot)) return [];
      const before = snapshots.slice(0, place).findLast(({ side }) => side === snapshot.side);
      return [
        {
          side: snapshot.side,
          observedAt: snapshot.observedAt,
          completeness: snapshot.completeness,
          rows: counted(snapshot.listed),
          platformCount: counted(snapshot.platformCount),
          gapDays: before ? daysBetween(dayOf(before.observedAt), dayOf(snapshot.observedAt)) : null,
          source: places.get(snapshot.importId) ?? null,
        },
      ];
    }),
    earlierLists: snapshots.filter(({ observedAt }) => dayOf(observedAt) < range.fromDay).length,
    coverage: {
      received: spansOf(coverage?.received ?? []),
      given: spansOf(coverage?.given ?? []),
      messages: spansOf(coverage?.messages ?? []),
    },
    model: { ...model, parameters: recordOf(parameterNames, (name) => chosenParameter(parameters, name)) },
    marks: { people: measures?.marks ?? 0, ...judged },
    figures: measures?.withoutMarks
      ? {
          withMarks: { people28: measures.figures.people28, core: measures.figures.core, G: measures.figures.G },
          withoutMarks: measures.withoutMarks,
        }
      : null,
    leftOut: {
      sections: sectionIds.filter((id) => !definition.sections.includes(id)),
      names: definition.names === "hidden",
      counts: isHidden,
      incompleteLists: snapshots.filter((snapshot) => inRange(snapshot) && snapshot.completeness !== "complete").length,
    },
  };
}

function spansOf(intervals: readonly Interval[]): Evidence["coverage"]["given"] {
  return intervals.map(([from, to]) => ({ fromDay: timeDay(from), toDay: timeDay(to) }));
}
