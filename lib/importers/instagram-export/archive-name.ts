import { handleOf } from "#lib/importers/instagram-export/person.ts";
import { readIsoTime } from "#lib/importers/times.ts";
import type { Member } from "#lib/importers/types.ts";

const since2023 = /^instagram-(.{1,60})-(\d{4}-\d{2}-\d{2})-[A-Za-z0-9]{4,12}(?:\.zip)?$/;
const before2023 = /^(.{1,60})_(\d{4})(\d{2})(\d{2})(?:_part_\d{1,3})?(?:\.zip)?$/;

export type ArchiveName = { owner: string | null; at: Date | null };

/** Owner and day in the name of a ZIP or of the folder it was unpacked to (formats 4). */
export function readArchiveName(members: readonly Pick<Member, "file" | "path">[], now: Date): ArchiveName {
  const names = new Set(members.flatMap(({ file, path }) => [file, ...path.split("/").slice(0, -1)]));
  for (const name of names) {
    const read = readName(name.slice(0, 120), now);
    if (read) return read;
  }
  return { owner: null, at: null };
}

function readName(name: string, now: Date): ArchiveName | null {
  const recent = since2023.exec(name);
  if (recent) return { owner: handleOf(recent[1] ?? null), at: readIsoTime(recent[2] ?? "", now)?.at ?? null };
  const older = before2023.exec(name);
  if (!older) return null;
  const at = readIsoTime(`${older[2]}-${older[3]}-${older[4]}`, now)?.at ?? null;
  return at === null ? null : { owner: handleOf(older[1] ?? null), at };
}
