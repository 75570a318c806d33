import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { CommandRefused } from "#lib/cli/outcome.ts";

export type LocalFile = { name: string; path: string; sizeBytes: number; filePath: string };

/** Files as they are, folders with everything below them; `path` begins with the folder's own name. */
export async function findLocalFiles(paths: string[]): Promise<LocalFile[]> {
  const files: LocalFile[] = [];
  for (const path of paths) {
    const found = await statOf(path);
    if (!found.isDirectory()) {
      files.push({ name: basename(path), path: basename(path), sizeBytes: found.size, filePath: path });
      continue;
    }
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const filePath = join(entry.parentPath, entry.name);
      files.push({
        name: entry.name,
        path: join(basename(path), relative(path, filePath)).split(sep).join("/"),
        sizeBytes: (await stat(filePath)).size,
        filePath,
      });
    }
  }
  if (files.length === 0) throw new CommandRefused("E-USAGE", "There is no file in what you named.");
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new CommandRefused("E-USAGE", `There is no file ${path}.`, {}, { file: path });
    }
    throw error;
  }
}

export function readLocalFile(file: LocalFile): AsyncIterable<Uint8Array> {
  return createReadStream(file.filePath, { highWaterMark: 1024 * 1024 });
}
