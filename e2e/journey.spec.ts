import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { expect, test } from "./fixtures.ts";
import { instagramLists, interactionsTable, type MadeFile } from "./made-exports.ts";

const email = "lena@example.org";
const password = "a kiln full of bowls";
const regulars = Array.from({ length: 34 }, (_, index) => `regular.${index + 1}`);

async function upload(page: Page, files: MadeFile[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles(files);
  await expect(page.getByRole("heading", { name: /check|found|import/i }).first()).toBeVisible();
}

async function confirm(
  page: Page,
  observed: { month: string; day: string; year: string },
  handle?: string,
): Promise<void> {
  if (handle) await page.getByLabel("Handle").fill(handle);
  await fillMoment(page, observed);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("link", { name: "To the overview" })).toBeVisible({ timeout: 30_000 });
}

async function fillMoment(
  page: Page,
  { month, day, year }: { month: string; day: string; year: string },
): Promise<void> {
  for (const [name, text] of [
    [/month/i, month],
    [/day/i, day],
    [/year/i, year],
    [/hour/i, "09"],
    [/minute/i, "00"],
  ] as const) {
    const segment = page.getByRole("spinbutton", { name }).first();
    await segment.click();
    await segment.pressSequentially(text);
  }
}

test("from the set-up link to a shared report and back", async ({ page, instance, browser }) => {
  test.setTimeout(240_000);
  // Nothing is to be seen without an account.
  await page.goto("/profiles");
  await expect(page).toHaveURL(/sign-in/);
  await expectAccessible(page);

  await page.goto(instance.setupUrl);
  await expectAccessible(page);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("heading", { name: "Begin with what you have." })).toBeVisible();
  await expectAccessible(page);

  // The first export makes the profile.
  await upload(page, instagramLists([...regulars, "goes.away"], regulars.slice(0, 5)));
  await expect(page.getByText("The list of followers names 35 people")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await confirm(page, { month: "02", day: "10", year: "2026" }, "lena.keramik");
  await page.getByRole("link", { name: "To the overview" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("35", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  const overview = page.url().replace(/[?#].*$/, "");

  // A month later: one has gone, two came.
  await page.goto(`${overview}/imports`);
  await expectAccessible(page);
  await upload(page, instagramLists([...regulars, "new.one", "new.two"], regulars.slice(0, 5)));
  await expect(page.getByText("The list of followers names 36 people")).toBeVisible({ timeout: 30_000 });
  await confirm(page, { month: "03", day: "12", year: "2026" });
  await expect(page.getByText(/2 joined and 1 left or was renamed/)).toBeVisible();

  // Who left is a filter of the people table.
  await page.goto(`${overview}/people?show=left`);
  await expect(page.getByRole("row", { name: /goes\.away/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /regular\.1\b/ })).toHaveCount(0);
  await expectAccessible(page);

  // Who talks comes from a table of one's own.
  await page.goto(`${overview}/imports`);
  await upload(page, [
    interactionsTable([
      ["2026-01-20T10:00:00Z", "regular.1", "comment", "p1", "What a lovely glaze this is"],
      ["2026-03-01T10:00:00Z", "regular.1", "comment", "p2", "The blue one is my favourite"],
      ["2026-03-02T10:00:00Z", "regular.2", "comment", "p2", "Where can I buy this bowl"],
      ["2026-03-03T10:00:00Z", "stranger", "like", "p2", ""],
    ]),
  ]);
  await expect(page.getByText("4 interactions that others directed at you")).toBeVisible({ timeout: 30_000 });
  await confirm(page, { month: "03", day: "12", year: "2026" });
  await page.goto(overview);
  const figureOf = (name: string) =>
    page.getByRole("term").filter({ hasText: name }).locator("xpath=following-sibling::dd");
  await expect(figureOf("People, 28 days")).toHaveText(/^2/);
  await expect(figureOf("Followers").first()).toHaveText(/^36/);
  await expectAccessible(page);

  // A tile sets the chart, and the address keeps it; the numbers of the chart leave as a table and as a picture.
  await page.getByRole("link", { name: "Followers", exact: true }).click();
  await expect(page).toHaveURL(/chart=followers/);
  await expect(page.getByRole("heading", { name: "Followers", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Table" }).first().click();
  await expect(page.getByRole("rowheader", { name: /Mar 12|12 Mar/ }).first()).toBeVisible();
  for (const format of ["CSV", "PNG"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: format }).first().click();
    expect((await download).suggestedFilename()).toBe(`lena.keramik-followers.${format.toLowerCase()}`);
  }
  await expectAccessible(page);

  // Share it, and open it where nobody is signed in.
  await page.goto(`${overview}/reports`);
  await page.getByRole("button", { name: "Begin a report" }).click();
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Spring");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  // What was changed is saved first.
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Issue 1 is published.")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "Spring" })).toBeVisible();
  await page.getByRole("button", { name: "Share Spring" }).click();
  await page.getByLabel("For whom").fill("Client");
  await page.getByRole("button", { name: "Make the link" }).click();
  const address = await page.getByRole("textbox", { name: "Address" }).inputValue();
  expect(address).toMatch(/\/share\/[A-Za-z0-9_-]{43}$/);
  await page.getByRole("button", { name: "Done" }).click();
  await expectAccessible(page);

  const stranger = await browser.newContext();
  const shared = await stranger.newPage();
  const opened = await shared.goto(address);
  expect(opened?.status()).toBe(200);
  expect(opened?.headers()).toMatchObject({
    "cache-control": expect.stringContaining("no-store"),
    "x-robots-tag": expect.stringContaining("noindex"),
    "referrer-policy": "no-referrer",
  });
  expect(await stranger.cookies()).toEqual([]);
  await expect(shared.getByText("Spring")).toBeVisible();
  await expectAccessible(shared);
  // S2: nobody on the lists is named in what a reader is sent.
  const body = (await opened?.text()) ?? "";
  for (const name of ["regular.1", "goes.away", "stranger", email]) expect(body).not.toContain(name);

  // Revoked, it is dead at the next request and looks as if it had never been (S3, S6).
  await page.getByRole("button", { name: "Revoke Client" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText(/revoked/)).toBeVisible();
  const dead = await shared.reload();
  expect(dead?.status()).toBe(404);
  const deadText = comparable((await dead?.text()) ?? "");
  const unknown = await shared.goto(`${instance.origin}/share/${"x".repeat(43)}`);
  expect(unknown?.status()).toBe(404);
  expect(comparable((await unknown?.text()) ?? "").length).toBe(deadText.length);
  await stranger.close();

  // Signed out, the old cookie opens nothing (A6).
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: new RegExp(email) }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${instance.origin}/`);
  await page.context().addCookies(cookies);
  await page.goto("/profiles");
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("do not belong together");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Your profiles" })).toBeVisible();
});

/** An answer without what differs between two answers of one page: its nonce, and the token that was asked for. */
function comparable(html: string): string {
  return html.replace(/[A-Za-z0-9+/]{22}==/g, "NONCE").replace(/share(\W+)[A-Za-z0-9_-]{43}/g, "share$1TOKEN");
}
