import type { Limits } from "#lib/env.ts";
import { displayPath } from "#lib/importers/display-name.ts";
import { Refusal } from "#lib/importers/problem.ts";

const ratioLimit = 200;
const ratioFreeBytes = 16 * 1024 * 1024;

/** Counts real bytes that come out of the members of one import, and stops at the limits (threats Z1). */
export class ReadBudget {
  private readonly limits: Pick<Limits, "unpackedBytes" | "memberBytes">;
  /** Most bytes that a reading of each member gave: reading one twice costs once. */
  private readonly read = new Map<string, number>();
  private total = 0;

  constructor(limits: Pick<Limits, "unpackedBytes" | "memberBytes">) {
    this.limits = limits;
  }

  /** `unpacked` bytes came out of the first `packed` bytes of this member so far. */
  spend(file: string, path: string, unpacked: number, packed: number): void {
    const key = `${file}\0${path}`;
    const before = this.read.get(key) ?? 0;
    if (unpacked > before) {
      this.read.set(key, unpacked);
      this.total += unpacked - before;
    }
    const place = displayPath(path);
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
