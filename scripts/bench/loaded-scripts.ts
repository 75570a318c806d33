import { chromium } from "@playwright/test";
import { findChromium } from "#scripts/setup/chromium.mjs";

type Visit = { cookie?: string /** A selector of what is drawn last. */; last: string };

/** How many scripts a browser loads for a page until all is drawn, and their bytes as they were sent. */
export async function loadedScripts(
  address: string,
  { cookie, last }: Visit,
): Promise<{ bytes: number; requests: number }> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ extraHTTPHeaders: cookie === undefined ? {} : { cookie } });
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() === "script") sizes.push(request.sizes().then((size) => size.responseBodySize));
    });
    await page.goto(address);
    await page.locator(last).first().waitFor();
    await page.waitForLoadState("networkidle");
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { bytes, requests: sizes.length };
  } finally {
    await browser.close();
  }
}
