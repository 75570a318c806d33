import type { Page } from "@playwright/test";
import { addUser } from "./command-line.ts";
import { expect, test } from "./fixtures.ts";

test.use({ settings: { SIGN_UP: "closed" } });

const password = "a kiln full of bowls";

async function fillSignIn(page: Page, fields: { email?: string; password: string }): Promise<void> {
  if (fields.email) await page.getByLabel("E-mail").fill(fields.email);
  await page.getByLabel("Password").fill(fields.password);
  // By the keyboard, as forms are sent.
  await page.getByLabel("Password").press("Enter");
}

const problem = (page: Page) => page.locator("main").getByRole("alert");

test("who was sent to sign in comes back to where they were going, and leaves nothing behind on signing out", async ({
  page,
  instance,
}) => {
  addUser(instance, "back@example.org", password);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto("/profiles?from=a-bookmark");
  await expect(page).toHaveURL(/\/sign-in\?return=/);
  await fillSignIn(page, { email: "back@example.org", password: "not the password" });
  await expect(problem(page)).toHaveText("This e-mail and password do not belong together.");
  await expect(page.getByLabel("E-mail")).toHaveValue("back@example.org");
  await fillSignIn(page, { password });
  await expect(page).toHaveURL(`${instance.origin}/profiles?from=a-bookmark`);

  // A second tab, then sign out in the first: neither shows anything more (A6, F5).
  const tab = await page.context().newPage();
  await tab.goto("/profiles");
  await page.getByRole("button", { name: /back@example/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${instance.origin}/`);
  await page.goBack();
  await expect(page.getByText("back@example.org")).toHaveCount(0);
  await tab.reload();
  await expect(tab).toHaveURL(/\/sign-in\?return=%2Fprofiles$/);
  expect(errors).toEqual([]);
});

test("too many attempts are refused with the time to wait, right password or not (A3)", async ({ page, instance }) => {
  addUser(instance, "guessed@example.org", password);
  await page.goto("/sign-in");
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const answered = page.waitForResponse(/callback\/credentials/);
    await fillSignIn(page, { email: "guessed@example.org", password: `guess ${attempt}` });
    await answered;
    await expect(problem(page)).toHaveText("This e-mail and password do not belong together.");
  }
  await fillSignIn(page, { password });
  await expect(problem(page)).toHaveText(/^Too many attempts\. Try again in 1[45] minutes\.$/);
});

test("once there is a user, sign-up is closed and says who makes accounts (A9)", async ({ page, instance }) => {
  addUser(instance, "only@example.org", password);
  for (const address of ["/sign-up", instance.setupUrl]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Sign-up is closed" })).toBeVisible();
    await expect(page.getByLabel("Password")).toHaveCount(0);
  }
  await page.getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});
