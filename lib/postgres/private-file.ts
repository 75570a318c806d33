import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { OperatorError } from "./operator-error.ts";

/** Content of a file that only its owner may read; made with `content()` if it does not exist. Two processes at once agree on one content. */
export async function privateFile(path: string, content: () => string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (!isNodeError(error) || error.code !== "ENOENT") throw unusable(error);
  }
  const making = `${path}-making-${randomBytes(6).toString("hex")}`;
  try {
    // Others may pass through the data folder (the database's user has to), but not list it.
    await mkdir(dirname(path), { recursive: true, mode: 0o711 });
    await writeDurably(making, content());
    // The file gets its name when it is whole: nobody reads half of it, and a crash leaves none that is empty.
    await link(making, path).catch((error: unknown) => {
      if (!isNodeError(error) || error.code !== "EEXIST") throw error;
    });
  } catch (error) {
    throw unusable(error);
  } finally {
    await rm(making, { force: true }).catch(() => undefined);
  }
  return await readFile(path, "utf8");
}

async function writeDurably(path: string, content: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function unusable(error: unknown): unknown {
  if (!isNodeError(error)) return error;
  return new OperatorError(`The data folder cannot be written: ${error.message}.`, { cause: error });
}

export function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}
