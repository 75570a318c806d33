import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#lib/postgres/free-port.ts";
import { OperatorError } from "#lib/postgres/operator-error.ts";
import { isNodeError } from "#lib/postgres/private-file.ts";

// A web server whose supervisor was killed needs a moment to end by itself.
const PATIENCE_MS = 3_000;

/** The port, or a free one for 0. Throws one sentence when it cannot be had. */
export async function requireFreePort(host: string, port: number): Promise<number> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await freePort(host, port);
    } catch (error) {
      if (!isNodeError(error)) throw error;
      if (error.code === "EADDRINUSE" && Date.now() < until) await sleep(200);
      else throw new OperatorError(sentence(error, host, port), { cause: error });
    }
  }
}

function sentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is taken by another program: end it, or choose another port with PORT=${port + 1} npm start.`;
    case "EACCES":
      return `Port ${port} may only be opened by root: choose one above 1023 with PORT=3000 npm start.`;
    default:
      return `Nothing can listen at HOST=${host}, PORT=${port}: ${error.message}.`;
  }
}
