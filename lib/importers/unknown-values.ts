import type { Problem } from "#lib/importers/problem.ts";

export type UnknownKind = "dates" | "numbers" | "ambiguous-dates" | "ids" | "words";

/** Counts values of one member that stood there and could not be read: they are unknown, and it is said (threats G4). */
export class UnknownValues {
  private readonly counts = new Map<UnknownKind, { count: number; first: string }>();

  note(kind: UnknownKind, place: string): void {
    const known = this.counts.get(kind);
    if (known) known.count += 1;
    else this.counts.set(kind, { count: 1, first: place });
  }

  /** One warning per kind. */
  problems(file: string): Problem[] {
    return [...this.counts].map(([kind, { count, first }]) => ({
      code: "W-VALUES",
      file,
      place: first,
      ...(kind === "dates" ? {} : { detail: kind }),
      count,
    }));
  }
}
