/** Milliseconds of each of so many runs, after a few that warm up. */
export async function timesOf(rounds: number, work: (round: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const started = performance.now();
    await work(Math.max(0, round));
    if (round >= 0) times.push(performance.now() - started);
  }
  return times;
}
