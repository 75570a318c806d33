import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { inheritedEnv } from "#lib/env.ts";

/** A process that is started again when it ends by itself. */
export type KeptProcess = {
  /** Resolves with true when the process says that it is ready, with false when it ends before it ever was. */
  firstReady: Promise<boolean>;
  /** Ends it for good: gently, and by force after `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Who ran this long did not fail at its start. */
const SETTLED_MS = 60_000;

/** `variables` are what its environment differs in; one set to nothing counts as not set. */
export function keepRunning(name: string, args: string[], variables: Record<string, string> = {}): KeptProcess {
  let child: ChildProcess | null = null;
  let pauseMs = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let isReady: (ready: boolean) => void = () => undefined;
  const firstReady = new Promise<boolean>((resolve) => {
    isReady = resolve;
  });

  const start = () => {
    const startedAt = Date.now();
    // Its output goes to stderr: stdout holds the address alone. The channel tells the child when we are gone.
    child = spawn(process.execPath, args, {
      stdio: ["ignore", 2, 2, "ipc"],
      env: { ...inheritedEnv(), ...variables },
    });
    child.on("message", () => isReady(true));
    child.on("exit", (code, signal) => {
      isReady(false);
      if (stopped) return;
      if (Date.now() - startedAt > SETTLED_MS) pauseMs = FIRST_PAUSE_MS;
      console.error(`The ${name} process ended (${signal ?? code}); starting it again in ${pauseMs / 1000} s.`);
      timer = setTimeout(start, pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    });
  };
  start();

  return {
    firstReady,
    async stop(patienceMs) {
      stopped = true;
      clearTimeout(timer);
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const force = setTimeout(() => child?.kill("SIGKILL"), patienceMs);
      await ended;
      clearTimeout(force);
    },
  };
}
