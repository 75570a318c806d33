/** Thrown when a source gave nothing for too long, or takes too long altogether (threats Z4). */
export class TooSlow extends Error {
  constructor() {
    super("nothing more came in time");
    this.name = "TooSlow";
  }
}

export type TimeLimit = { idleMs: number; totalMs: number };

/** The same chunks; ends with TooSlow when the next one does not come within `idleMs`, or the whole within `totalMs`. */
export async function* withinTime<T>(source: AsyncIterable<T>, limit: TimeLimit): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  const deadline = performance.now() + limit.totalMs;
  let giveUp: (error: TooSlow) => void = () => undefined;
  let isWaiting = false;
  const timer = setTimeout(() => {
    if (isWaiting) giveUp(new TooSlow());
  }, limit.idleMs);
  try {
    while (true) {
      if (performance.now() > deadline) throw new TooSlow();
      const tooSlow = new Promise<never>((_, reject) => {
        giveUp = reject;
      });
      isWaiting = true;
      timer.refresh();
      const next = await Promise.race([iterator.next(), tooSlow]);
      isWaiting = false;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
    // Not awaited: a source that hangs would hang here as well.
    iterator.return?.()?.then(undefined, () => undefined);
  }
}
