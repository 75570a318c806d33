import type { Server } from "node:http";

// With the supervisor the terminal and the database go away too; then there is little to finish for.
const PATIENCE_MS = { SIGTERM: 20_000, disconnect: 1_000 };

/**
 * On SIGTERM, or when the supervisor is gone: not ready at once, running requests end, then the process does (threats
 * O2). Ctrl-C reaches every process of the terminal; there the supervisor decides. The signal returned is aborted from
 * the first moment of stopping.
 */
export function stopGracefully(server: Server, close: () => Promise<void>): AbortSignal {
  const stopping = new AbortController();
  const stop = (patienceMs: number) => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
    const end = () => {
      clearTimeout(cutOff);
      void close().finally(() => process.exit(0));
    };
    if (server.listening) server.close(end);
    else end();
    server.closeIdleConnections();
  };
  process.on("SIGINT", () => {
    if (!process.connected) stop(PATIENCE_MS.SIGTERM);
  });
  process.on("SIGTERM", () => stop(PATIENCE_MS.SIGTERM));
  process.on("disconnect", () => stop(PATIENCE_MS.disconnect));
  // It may have gone while this process was still loading.
  if (process.send && !process.connected) stop(PATIENCE_MS.disconnect);
  return stopping.signal;
}
