import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { addUser, runRapport } from "./command-line.ts";
import { expect, test } from "./fixtures.ts";
import { signIn } from "./sign-in.ts";

// Whatever a page says is added up from what is on the screen, over the sample data.
const email = "sceptic@example.org";
const password = "a kiln full of bowls";
const workspace = "Sceptics";

/** The number that a text on the screen is; a sign and separators of thousands are read. */
function toNumber(text: string): number {
  const found = /^[+−-]?[\d,]+$/.exec(text.trim());
  if (!found) throw new Error(`no number: ${text}`);
  return Number(text.trim().replaceAll(",", "").replace("−", "-"));
}

/** Cells of a column, by the start of its heading, of the rows of a table. */
async function column(table: Locator, heading: RegExp): Promise<string[]> {
  const heads = await table.locator("thead th, thead td").allInnerTexts();
  const place = heads.findIndex((head) => heading.test(head.trim()));
  expect(place, `a column ${heading}`).toBeGreaterThanOrEqual(0);
  const rows = await table.locator("tbody tr").all();
  return Promise.all(rows.map(async (row) => ((await row.locator("th, td").nth(place).textContent()) ?? "").trim()));
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

/** Opens a page of the sample profile by its tab. */
async function openTab(page: Page, name: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Pages of this profile" })
    .getByRole("link", { name, exact: true })
    .click();
  await expect(page.getByRole("link", { name, exact: true }).first()).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

test("A13: on every page the parts add up to the whole", async ({ page, instance }) => {
  test.setTimeout(300_000);
  addUser(instance, email, password, workspace);
  runRapport(instance, ["demo", "--workspace", workspace]);
  await signIn(page, email, password);
  await page
    .getByRole("link", { name: /sample\.radio/ })
    .first()
    .click();
  await expect(page.getByText(/More followers went along with more people/).first()).toBeVisible();
  await page.goto("/profiles");
  await page
    .getByRole("link", { name: /sample\.ceramics/ })
    .first()
    .click();

  // The first screen tells the thesis.
  await expect(page.getByText(/Follower growth did not bring people/).first()).toBeInViewport();

  const ledger = page.getByRole("table", { name: "Followers by line" });
  const followers = (await column(ledger, /^People$/)).map(toNumber);
  expect(followers).toHaveLength(10);
  expect(sum(followers.slice(0, 9))).toBe(followers[9]);
  await expect(page.getByRole("heading", { name: /followers stand/ })).toContainText(
    new Intl.NumberFormat("en-US").format(followers[9] ?? 0),
  );
  const moved = (await column(ledger, /^Since/)).map((text) => toNumber(text.replace("±", "")));
  expect(sum(moved.slice(0, 9))).toBe(moved[9]);

  const classes = page.getByRole("table", { name: "Acts received by class" });
  const acts = sum((await column(classes, /^Acts$/)).map(toNumber));
  await expect(page.getByText(`Each of ${new Intl.NumberFormat("en-US").format(acts)} acts`)).toBeVisible();
  await expectAccessible(page);

  await openTab(page, "Growth");
  const periods = page.getByRole("table", { name: "Followers from one complete list to the next" });
  const [opening, joined, left, closing] = await Promise.all(
    [/^Opening$/, /^Joined$/, /^Left$/, /^Closing$/].map(async (head) => (await column(periods, head)).map(toNumber)),
  );
  expect(opening?.length).toBeGreaterThan(3);
  for (const [row, before] of (opening ?? []).entries()) {
    expect(before + (joined?.[row] ?? 0) - (left?.[row] ?? 0), `row ${row}`).toBe(closing?.[row]);
  }
  expect(closing?.[0]).toBe(followers[9]);
  const silent = page.getByRole("table", { name: /Followers without a sign yet/ });
  expect(sum((await column(silent, /^People$/)).map(toNumber))).toBe((followers[7] ?? 0) + (followers[8] ?? 0));
  await expectAccessible(page);

  await openTab(page, "Reciprocity");
  const parts = /([\d,]+(?: \+ [\d,]+)+) = ([\d,]+) people/.exec(
    (await page.getByText(/^[\d,]+ \+ .* people$/).textContent()) ?? "",
  );
  expect(sum((parts?.[1] ?? "").split(" + ").map(toNumber))).toBe(toNumber(parts?.[2] ?? ""));
  await expectAccessible(page);

  for (const tab of ["People", "Posts", "Campaigns", "Rings", "Settings"]) {
    await openTab(page, tab);
    await expectAccessible(page);
  }
});
