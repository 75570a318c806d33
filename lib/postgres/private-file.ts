import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { OperatorError } from "./operator-error.ts";

/** Content of a file that only its owner may read; made with `content()` if it does not exist. Two processes at once agree on one content. */
export async function privateFile(path: string, content: () => string): Promise<string> {
  // Others may pass through the data folder (the database's user has to), but not list it.
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o711 });
    const file = await open(path, "wx", 0o600);
    await file.writeFile(content());
    await file.close();
  } catch (error) {
    if (!isNodeError(error)) throw error;
    if (error.code !== "EEXIST")
      throw new OperatorError(`The data folder cannot be written: ${error.message}.`, { cause: error });
  }
  return await readFile(path, "utf8");
}

export function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}
