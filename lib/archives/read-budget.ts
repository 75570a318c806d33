import type { Limits } from "#lib/env.ts";
import { displayPath } from "#lib/importers/display-name.ts";
import { Refusal } from "#lib/importers/problem.ts";

const ratioLimit = 200;
const ratioFreeBytes = 16 * 1024 * 1024;

/** Counts real bytes that come out of the members of one import, and stops at the limits (threats Z1). */
export class ReadBudget {
  private readonly limits: Pick<Limits, "unpackedBytes" | "memberBytes">;
  /** Most bytes that a reading of each entry gave: reading one twice costs once. */
  private readonly read = new Map<object, number>();
  private total = 0;

  constructor(limits: Pick<Limits, "unpackedBytes" | "memberBytes">) {
    this.limits = limits;
  }

  /** `unpacked` bytes came out of the first `packed` bytes of this entry so far. */
  spend(entry: { path: string }, file: string, unpacked: number, packed: number): void {
    const before = this.read.get(entry) ?? 0;
    if (unpacked > before) {
      this.read.set(entry, unpacked);
      this.total += unpacked - before;
    }
    const place = displayPath(entry.path);
    if (unpacked > this.limits.memberBytes) {
      const facts = { limit: this.limits.memberBytes };
      throw new Refusal({ code: "E-TOOBIG", file, place, detail: "member", facts });
    }
    if (this.total > this.limits.unpackedBytes) {
      const facts = { limit: this.limits.unpackedBytes };
      throw new Refusal({ code: "E-TOOBIG", file, detail: "unpacked", facts });
    }
    if (unpacked > ratioFreeBytes && unpacked > packed * ratioLimit) {
      throw new Refusal({ code: "E-TOOBIG", file, place, detail: "ratio", facts: { limit: ratioLimit } });
    }
  }
}
