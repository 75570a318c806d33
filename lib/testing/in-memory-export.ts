import { Refusal } from "#lib/importers/problem.ts";
import type { Conclusion, Importer, Member, ReadContext, ReadItem, Sample } from "#lib/importers/types.ts";

export type MemoryFile = { path: string; content: string | Uint8Array; zip?: string; modifiedAt?: Date };

/** The files as members of one export, recognised by this importer; what it does not recognise is left out. */
export function membersOf(importer: Importer, files: readonly MemoryFile[], pieceBytes = 11): Member[] {
  const members = files.flatMap((file): Member[] => {
    const bytes = typeof file.content === "string" ? new TextEncoder().encode(file.content) : file.content;
    const sample: Sample = { path: file.path, sizeBytes: bytes.length, head: bytes.subarray(0, 65_536) };
    const format = importer.recognise(sample);
    if (format === null) return [];
    return [
      {
        ...sample,
        file: file.zip ?? file.path,
        member: file.zip === undefined ? null : file.path,
        modifiedAt: file.modifiedAt ?? null,
        format,
        open: async function* () {
          for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
        },
      },
    ];
  });
  return members.sort((a, b) => importer.order.indexOf(a.format) - importer.order.indexOf(b.format));
}

export type MemoryRead = { items: ReadItem[]; conclusion: Conclusion };

export async function readAll(importer: Importer, members: Member[], context: ReadContext): Promise<MemoryRead> {
  const reader = importer.open(members, context);
  const items: ReadItem[] = [];
  for (const member of members) for await (const batch of reader.read(member)) items.push(...batch);
  return { items, conclusion: reader.conclude() };
}

/** The problem with which the work is refused; null = it is not. Anything else that is thrown goes on. */
export async function refusalOf(work: () => Promise<unknown>): Promise<Refusal["problem"] | null> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof Refusal) return cause.problem;
    throw cause;
  }
  return null;
}
