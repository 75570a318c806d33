import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { OperatorError } from "./operator-error.ts";
import type { ServerUser } from "./server-user.ts";

/** Throws when a folder above `path` is closed to the user that the database runs as. */
export async function requireReachable(path: string, user: ServerUser): Promise<void> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await stat(folder);
    if (!mayEnter(found, user)) {
      throw new OperatorError(
        `The folder ${folder} is closed to the system user "postgres", as which the database runs; open it with \`chmod o+x ${folder}\` or move Rapport elsewhere.`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}

function mayEnter(folder: { mode: number; uid: number; gid: number }, user: ServerUser): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
