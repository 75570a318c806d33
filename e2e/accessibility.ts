import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What stands in a frame is a page of its own, to be looked at on its own: its landmarks are not this page's. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}
