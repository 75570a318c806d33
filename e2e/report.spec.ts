import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { addUser, runRapport } from "./command-line.ts";
import { expect, test } from "./fixtures.ts";
import { signIn } from "./sign-in.ts";

const email = "consultant@example.org";
const password = "a kiln full of bowls";
const workspace = "Consultants";

const preview = (page: Page) => page.frameLocator("iframe[title='Preview of the report']");
const tab = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

test("a report is composed from a template, published, shared with a password, and taken back", async ({
  page,
  instance,
  browser,
}) => {
  test.setTimeout(300_000);
  addUser(instance, email, password, workspace);
  runRapport(instance, ["demo", "--workspace", workspace]);
  await signIn(page, email, password);
  await page
    .getByRole("link", { name: /sample\.ceramics/ })
    .first()
    .click();
  await tab(page, "Reports").click();

  // From a template, which already is a report: its preview is the page itself.
  await page.getByRole("button", { name: "Begin a report" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(preview(page).getByRole("heading", { level: 1 })).toBeVisible({ timeout: 60_000 });
  await expect(preview(page).getByRole("heading", { name: "Nominal against real" })).toBeVisible();
  await expect(preview(page).getByRole("heading", { name: /^Where [\d,]+ followers stand$/ })).toBeVisible();
  await expectAccessible(page);

  // What the server refuses stays where it was typed, with the reason beside it.
  const title = page.getByRole("textbox", { name: "Title" });
  await title.fill("a".repeat(10_000));
  await page.getByRole("textbox", { name: "Your words" }).fill("Dear Kim,\n\n<b>not bold</b> \u202eand not turned.");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("A title has at most 120 characters.").last()).toBeVisible();
  await expect(title).toHaveValue("a".repeat(10_000));
  await expect(page.getByText("Not saved.", { exact: true })).toBeVisible();

  // Nobody loses it by a slip.
  await tab(page, "Overview").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stay here" }).click();
  await title.fill("For Kim, spring");

  // A section less, another one further up, and saved.
  await page.getByRole("switch", { name: "Show Nominal against real" }).locator("xpath=ancestor::label").click();
  await page.getByRole("button", { name: "Move Follower ledger up" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("All is saved.")).toBeVisible();
  await expect(preview(page).getByText("For Kim, spring").first()).toBeVisible({ timeout: 60_000 });
  await expect(preview(page).getByRole("heading", { name: "Nominal against real" })).toHaveCount(0);
  await expect(preview(page).getByText("<b>not bold</b> and not turned.")).toBeVisible();
  await page.reload();
  await expect(title).toHaveValue("For Kim, spring");
  await expect(page.getByRole("switch", { name: "Show Nominal against real" })).not.toBeChecked();

  // A picture that is none is refused; the rest stays.
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a picture" }).click();
  await (await chosen).setFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await expect(page.getByText("This is not a PNG or JPEG picture that can be read.")).toBeVisible();

  // Publishing says what it means before it happens.
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("Issue 1, frozen: it will never change");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Issue 1 is published.")).toBeVisible({ timeout: 60_000 });

  await page.getByRole("button", { name: "Share For Kim, spring" }).click();
  await page.getByLabel("For whom").fill("Kim");
  await page.getByLabel("Password").fill("blue glaze only");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make the link" }).click();
  const address = await page.getByRole("textbox", { name: "Address" }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  await expectAccessible(page);

  // Somebody without an account: locked, then open, and nothing of what was left out in the response.
  const kim = await browser.newContext();
  const shared = await kim.newPage();
  await shared.goto(address);
  await expect(shared.getByRole("heading", { name: "This report asks for a password." })).toBeVisible();
  expect(await shared.content()).not.toContain("For Kim");
  await expectAccessible(shared);
  await shared.getByLabel("Password").fill("another glaze");
  await shared.getByRole("button", { name: "Open the report" }).click();
  await expect(shared.getByRole("alert")).toBeVisible();
  await shared.getByLabel("Password").fill("blue glaze only");
  await shared.getByRole("button", { name: "Open the report" }).click();
  await expect(shared.getByText("For Kim, spring").first()).toBeVisible();
  const body = await shared.content();
  expect(body).not.toContain("Nominal against real");
  expect(body).not.toContain("\u202e");
  await expectAccessible(shared);

  // Taken back, it is gone at the next request, also for who had unlocked it.
  await page.getByRole("button", { name: "Revoke Kim" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText(/revoked/).first()).toBeVisible();
  expect((await shared.reload())?.status()).toBe(404);
  await kim.close();

  // Next month's begins like this one.
  await page.getByRole("button", { name: "Duplicate For Kim, spring" }).click();
  await expect(page.getByText("Nothing is published yet")).toBeVisible();
  await expect(page.getByRole("switch", { name: "Show Nominal against real" })).not.toBeChecked();
  await tab(page, "Reports").first().click();
  await expectAccessible(page);
});
