import { env } from "#lib/env.ts";

const WATCH_MS = 500;
/** One Ctrl-C arrives twice: from the terminal, and passed on by npm. */
const SAME_SIGNAL_MS = 1_000;

/** Resolves at Ctrl-C, at SIGTERM, or when npm, which started us, is gone. `again` is called when told once more. */
export function whenToldToStop(again: () => void): Promise<void> {
  return new Promise((resolve) => {
    let toldAt: number | null = null;
    const tell = () => {
      if (toldAt !== null && Date.now() - toldAt > SAME_SIGNAL_MS) again();
      toldAt ??= Date.now();
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, tell);
    if (env().startedByNpm) watchParent(tell);
  });
}

// A killed npm passes nothing on: without this we would stay behind and hold the port.
function watchParent(gone: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, WATCH_MS);
  watch.unref();
}
