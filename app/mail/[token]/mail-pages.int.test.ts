import { afterAll, beforeAll, expect, test } from "vitest";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDelivery } from "#lib/services/delivery/load-delivery.ts";
import { makeReport } from "#lib/testing/made-report.ts";
import { startMailServer } from "#lib/testing/mail-server.ts";
import { makeOwner } from "#lib/testing/make-owner.ts";
import { type ServedPages, servePages } from "#lib/testing/serve-pages.ts";
import { inviteOne } from "#lib/testing/subscribers.ts";
import { connectAs } from "#lib/testing/test-database.ts";

let pages: ServedPages;
beforeAll(async () => {
  pages = await servePages();
});
afterAll(() => pages.stop());

async function asked(title = "May") {
  await startMailServer();
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope, { title });
  const token = await inviteOne(scope, reportId, "ana@example.org");
  return { scope, reportId, token, path: `/mail/${token}` };
}

const stateOf = async (scope: OwnerScope, reportId: string) =>
  (await loadDelivery(scope, reportId))?.subscribers[0]?.state;

const get = (path: string) => fetch(pages.origin + path, { redirect: "manual" });
const post = (path: string, init: RequestInit = {}) =>
  fetch(pages.origin + path, { method: "POST", redirect: "manual", ...init });
/** As the browser sends a form of the page. */
const press = (path: string) =>
  post(path, {
    headers: { "content-type": "application/x-www-form-urlencoded", origin: "null" },
    body: "",
  });

test("looking at a page of a mail changes nothing; its buttons say yes and no", async () => {
  const { scope, reportId, path } = await asked();
  for (const looked of [path, `${path}/unsubscribe`, path]) await (await get(looked)).text();
  expect(await stateOf(scope, reportId)).toBe("asked");
  const page = await (await get(path)).text();
  expect(page).toContain(`action="${path}/confirm"`);
  expect(page).toContain("Do you want each new issue sent to");

  const yes = await press(`${path}/confirm`);
  expect([yes.status, yes.headers.get("location")]).toEqual([303, path]);
  expect(await stateOf(scope, reportId)).toBe("subscribed");
  expect(await (await get(path)).text()).toContain(`action="${path}/unsubscribe?page"`);
  const no = await press(`${path}/unsubscribe?page`);
  expect([no.status, no.headers.get("location")]).toEqual([303, path]);
  expect(await stateOf(scope, reportId)).toBe("ended");
  expect(await (await get(path)).text()).toContain("Nothing is sent to");
});

test("RFC 8058: a mail program ends the mails in one step, from elsewhere, without a redirection", async () => {
  const { scope, reportId, path } = await asked();
  await press(`${path}/confirm`);
  const answer = await post(`${path}/unsubscribe`, {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(answer.status).toBe(200);
  expect(await stateOf(scope, reportId)).toBe("ended");
});

test("S6, G8: what opens nothing is answered alike, whatever it is", async () => {
  const { token } = await asked();
  const wrong = ["x".repeat(43), `${token}x`, token.slice(1), "%5Btoken%5D", "%00", "a".repeat(3_000)];
  for (const [paths, send] of [
    [wrong.map((each) => `/mail/${each}`), get],
    [wrong.map((each) => `/mail/${each}/unsubscribe`), get],
    [wrong.map((each) => `/mail/${each}/unsubscribe`), press],
    [wrong.map((each) => `/mail/${each}/confirm`), press],
  ] as const) {
    for (const path of paths) {
      const answer = await send(path);
      expect(answer.status, path.slice(0, 60)).toBe(404);
      expect(answer.headers.get("location")).toBeNull();
    }
  }
  expect((await get(`/mail/${token}/confirm`)).status).toBe(405);
});

test("S7, F5: nobody keeps, indexes or passes on a page whose address is its key", async () => {
  const { path } = await asked();
  for (const answer of [await get(path), await get(`${path}/unsubscribe`), await press(`${path}/confirm`)]) {
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("x-robots-tag")).toBe("noindex, nofollow, noarchive");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
  const page = await (await get(path)).text();
  expect(page).toContain('<meta name="robots" content="noindex, nofollow, noarchive"/>');
  // The title says nothing of the report.
  expect(page).toContain("<title>Reports by mail · Rapport</title>");
});

test("C1: a hostile title is text on the page of a mail", async () => {
  const { path } = await asked('<img src=x onerror="alert(1)">');
  expect(await (await get(path)).text()).not.toContain("<img src=x");
});

test("S1, T2: the hash of a mail's token shows its own row, and nothing of it can be changed by that", async () => {
  const [mine, theirs] = [await asked(), await asked()];
  expect(mine.token).not.toBe(theirs.token);
  const owner = await connectAs("owner");
  const { rows } = await owner.query<{ hash: string; row: string }>(
    "SELECT encode(token_hash, 'hex') AS hash, s::text AS row FROM report_subscriber s WHERE report_id = $1",
    [mine.reportId],
  );
  expect(rows[0]?.row).not.toContain(mine.token);
  const app = await connectAs("app");
  await app.query(`SET app.link = '${rows[0]?.hash}'`);
  const seen = await app.query<{ report_id: string }>("SELECT report_id FROM report_subscriber");
  expect(seen.rows).toEqual([{ report_id: mine.reportId }]);
  for (const table of ["report", "report_issue", "report_page", "workspace", "share_link"]) {
    expect((await app.query(`SELECT FROM ${table}`)).rowCount, table).toBe(0);
  }
  expect((await app.query("UPDATE report_subscriber SET confirmed_at = now()")).rowCount).toBe(0);
});
