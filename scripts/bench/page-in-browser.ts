import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "#scripts/setup/chromium.mjs";

/** What a page costs a phone: times in milliseconds at a quarter of this machine's speed, bytes as they were sent. */
export type PageCost = { lcp: number; blocking: number; scriptBytes: number; requests: number; bytes: number };

const slower = 4;
const rounds = 7;

/** Medians of some visits of each address by turns, each by a fresh browser without a cache. */
export async function pageCosts(addresses: readonly string[]): Promise<PageCost[]> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const visits = addresses.map((): PageCost[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, address] of addresses.entries()) visits[index]?.push(await visit(browser, address));
    }
    return visits.map(medianOf);
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, address: string): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const types = new Map<string, string>();
  const sums = { scriptBytes: 0, requests: 0, bytes: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.requestWillBeSent", () => {
    sums.requests += 1;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sums.bytes += encodedDataLength;
    if (types.get(requestId) === "Script") sums.scriptBytes += encodedDataLength;
  });
  await session.send("Network.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(address, { waitUntil: "load" });
  // What a page does after it has loaded counts too.
  await page.waitForTimeout(1500);
  const times = await page.evaluate(readTimes);
  await context.close();
  return { ...times, ...sums };
}

/** Runs in the page: its largest paint, and what every long task took beyond 50 ms. */
function readTimes(): Promise<{ lcp: number; blocking: number }> {
  const entries = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list, observer) => {
        observer.disconnect();
        resolve(list.getEntries());
      }).observe({ type, buffered: true });
      setTimeout(resolve, 300, []);
    });
  return Promise.all([entries("largest-contentful-paint"), entries("longtask")]).then(([paints, tasks]) => ({
    lcp: paints.at(-1)?.startTime ?? Number.NaN,
    blocking: tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
  }));
}

function medianOf(costs: PageCost[]): PageCost {
  const middle = (pick: (cost: PageCost) => number) =>
    costs.map(pick).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? Number.NaN;
  return {
    lcp: middle((cost) => cost.lcp),
    blocking: middle((cost) => cost.blocking),
    scriptBytes: middle((cost) => cost.scriptBytes),
    requests: middle((cost) => cost.requests),
    bytes: middle((cost) => cost.bytes),
  };
}
