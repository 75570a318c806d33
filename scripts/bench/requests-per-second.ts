import { Agent, get } from "node:http";

/** As many as a small reverse proxy keeps open. */
const connections = 32;

/** Answers per second over so many connections that stay open; one that is not 200 throws. */
export async function requestsPerSecond(address: string, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  let answers = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        await answerOf(address, agent);
        answers += 1;
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  agent.destroy();
  return answers / took;
}

/** Of two addresses by turns, so that whatever else the machine does befalls both. */
export async function comparedPerSecond(ours: string, against: string): Promise<{ ours: number; against: number }> {
  const [warm, rounds, seconds] = [2, 4, 3];
  await requestsPerSecond(ours, warm);
  await requestsPerSecond(against, warm);
  const sums = { ours: 0, against: 0 };
  for (let round = 0; round < rounds; round += 1) {
    sums.ours += await requestsPerSecond(ours, seconds);
    sums.against += await requestsPerSecond(against, seconds);
  }
  return { ours: sums.ours / rounds, against: sums.against / rounds };
}

function answerOf(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}`));
      response.resume().once("end", resolve).once("error", reject);
    }).once("error", reject);
  });
}
