import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chartPage, csvPage, htmlPage } from "#lib/reports/page-names.ts";
import { addUser } from "#lib/services/accounts/add-user.ts";
import { editLink } from "#lib/services/reports/edit-link.ts";
import { listLiveLinks } from "#lib/services/reports/list-live-links.ts";
import { revokeLink } from "#lib/services/reports/revoke-link.ts";
import { makeIssue, makeLink, makeShare } from "#lib/testing/make-share.ts";
import { type ServedPages, servePages } from "#lib/testing/serve-pages.ts";
import { connectAs } from "#lib/testing/test-database.ts";
import { postSignIn, type Visitor, visit } from "#lib/testing/visitor.ts";

// The production build, twice on one database: what an instance keeps to itself shows.
const password = "a kiln full of bowls";
let instances: ServedPages[] = [];

beforeAll(async () => {
  instances = await Promise.all([servePages(), servePages()]);
}, 120_000);

afterAll(() => Promise.all(instances.map((each) => each.stop())));

/** A browser behind a round robin: every request goes to the other instance. */
function roundRobin(cookies = new Map<string, string>()): Visitor {
  const visitors = instances.map(({ origin }) => visit(origin, origin, cookies));
  let turn = 0;
  const next = (): Visitor => {
    turn += 1;
    const visitor = visitors[turn % visitors.length];
    if (!visitor) throw new Error("no instance");
    return visitor;
  };
  return {
    cookies,
    get: (...args) => next().get(...args),
    post: (...args) => next().post(...args),
  };
}

const options = { csv: false, dates: false, issues: false, frame: false };

/** Everything that can be asked for, each with a text of its own. */
const drawn = {
  [htmlPage("all", options)]: "<p>the whole</p>",
  [htmlPage("all", { ...options, csv: true })]: "<p>the whole with CSV</p>",
  [htmlPage("all", { ...options, dates: true })]: "<p>the whole with months</p>",
  [htmlPage("2026-03", { ...options, dates: true })]: "<p>March</p>",
  [htmlPage("all", { ...options, issues: true })]: "<p>the whole with issues</p>",
  [htmlPage("all", { ...options, frame: true })]: "<p>the whole in a frame</p>",
  [htmlPage("all", { csv: true, dates: true, issues: true, frame: false })]: "<p>the whole with everything</p>",
  pdf: "the PDF",
  picture: "the picture",
  [chartPage("all", "growth")]: '{"chart":"all"}',
  [chartPage("2026-03", "growth")]: '{"chart":"March"}',
  [csvPage("all", "growth")]: "day,followers\r\n".repeat(100),
  [csvPage("2026-03", "growth")]: "March\r\n",
};

async function makeDrawn(link: Parameters<typeof makeShare>[0] = {}) {
  const share = await makeShare(link);
  await makeIssue(share.owner, share.reportId, 0, { ...drawn, [htmlPage("all", options)]: "the preview" });
  await makeIssue(share.owner, share.reportId, 2, drawn);
  return share;
}

/** What there is to ask for at the address of a link. */
const endpoints = [
  "",
  "?as=pdf",
  "?as=picture",
  "?as=check",
  "?as=chart&id=growth",
  "?as=csv&id=growth",
  "?as=unlock",
  "?as=other",
  "?span=2026-03",
  "?issue=1",
  "?preview=1",
];

const differs = new Set(["date", "content-security-policy", "connection", "keep-alive", "transfer-encoding"]);

/** An answer with all that is not the same of every response: the moment, and the nonce. */
async function told(response: Response) {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !differs.has(name)));
  return { status: response.status, headers, body: await response.text() };
}

test("S6, T3: every address of unknown, revoked, expired and deleted links answers alike, whoever asks", async () => {
  const db = await connectAs("owner");
  const [revoked, expired, deleted] = [
    await makeDrawn(),
    await makeDrawn({ allowsCsv: true }),
    await makeDrawn({ password }),
  ];
  await revokeLink(revoked.owner, revoked.linkId);
  await db.query("update share_link set expires_at = now() where id = $1", [expired.linkId]);
  await db.query("delete from report where id = $1", [deleted.reportId]);
  const stranger = roundRobin();
  const unknown = await told(await stranger.get(`/share/${"x".repeat(43)}`));
  expect(unknown).toMatchObject({
    status: 404,
    headers: {
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex, nofollow, noarchive",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "content-type": "text/html; charset=utf-8",
    },
  });
  expect(unknown.body).toContain("There is no report at this address");
  expect(unknown.headers).not.toHaveProperty("set-cookie");
  for (const query of endpoints) {
    for (const { token } of [revoked, expired, deleted])
      expect(await told(await stranger.get(`/share/${token}${query}`)), query).toEqual(unknown);
  }
  for (const token of [
    ":token",
    "[token]",
    "%5Btoken%5D",
    "%00",
    "%3Cb%3E",
    "..%2fprofiles",
    "a".repeat(4000),
    "%ff",
    "%",
    revoked.linkId,
    revoked.reportId,
  ])
    expect(await told(await stranger.get(`/share/${token}`)), token.slice(0, 50)).toEqual(unknown);
  for (const { token } of [revoked, expired, deleted])
    expect(await told(await stranger.post(`/share/${token}?as=unlock`, { password }))).toEqual(unknown);
});

test("a link opens its report without any cookie, compressed as it is kept, and not for others to keep (S7, F5)", async () => {
  const { token } = await makeDrawn();
  const response = await roundRobin().get(`/share/${token}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex, nofollow, noarchive",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    vary: expect.stringContaining("Sec-Fetch-Dest"),
  });
  expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(response.headers.get("set-cookie")).toBeNull();
  expect([...response.headers.keys()].filter((name) => name.startsWith("x-rapport"))).toEqual([]);
  expect(await response.text()).toBe("<p>the whole</p>");
  const plain = await raw(`/share/${token}`, "GET", { "accept-encoding": "identity" });
  expect(plain).toMatchObject({ status: 200, body: "<p>the whole</p>" });
  expect(plain.headers["content-encoding"]).toBeUndefined();
});

/** Without what `fetch` does to a response. */
function raw(path: string, method: string, headers: Record<string, string>) {
  return new Promise<{ status?: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const asked = httpRequest(`${instances[0]?.origin}${path}`, { method, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() });
    });
    asked.on("error", reject).end();
  });
}

test("HEAD answers like GET, without the body, and counts no open", async () => {
  const { token, owner } = await makeDrawn();
  const headers = { "accept-encoding": "gzip" };
  for (const path of [`/share/${token}`, `/share/${token}?as=pdf`, `/share/${"x".repeat(43)}`]) {
    const [got, head] = [await raw(path, "GET", headers), await raw(path, "HEAD", headers)];
    for (const { headers: each } of [got, head]) for (const name of differs) delete each[name];
    expect(head).toEqual({ ...got, body: "" });
  }
  await raw(`/share/${token}`, "GET", { "sec-purpose": "prefetch" });
  await expect.poll(async () => (await listLiveLinks(owner))[0]?.opens).toBe(1);
});

test("S8: an open is counted once for each page view and not for what the page loads", async () => {
  const { token, owner } = await makeDrawn({ allowsCsv: true });
  const reader = roundRobin();
  for (const query of endpoints) await reader.get(`/share/${token}${query}`);
  const views = 6; // "", unlock, other, span, issue, preview: each a page to look at
  await expect.poll(async () => (await listLiveLinks(owner))[0]?.opens).toBe(views);
  await Promise.all(Array.from({ length: 40 }, () => reader.get(`/share/${token}`)));
  await expect.poll(async () => (await listLiveLinks(owner))[0]?.opens).toBe(views + 40);
  expect((await listLiveLinks(owner))[0]?.lastOpenedAt).not.toBeNull();
});

test("S2: no parameter widens what the link allows", async () => {
  const bare = await makeDrawn();
  const reader = roundRobin();
  const text = async (query: string, token = bare.token) => (await reader.get(`/share/${token}${query}`)).text();
  for (const query of [
    "?span=2026-03",
    "?issue=1",
    "?issue=0",
    "?preview=1",
    "?as=preview",
    "?as=unlock",
    "?as=html%20all%20csv",
  ])
    expect(await text(query), query).toBe("<p>the whole</p>");
  expect(await text("?as=chart&id=growth&span=2026-03")).toBe('{"chart":"all"}');
  for (const query of [
    "?as=csv&id=growth",
    "?as=csv&id=growth&span=2026-03",
    "?as=chart&id=../csv",
    "?as=chart&id=other",
    "?as=chart",
  ])
    expect((await reader.get(`/share/${bare.token}${query}`)).status, query).toBe(404);

  const wide = await makeDrawn({ allowsCsv: true, hasFreeDates: false });
  expect(await text("", wide.token)).toBe("<p>the whole with CSV</p>");
  expect(await text("?as=csv&id=growth&span=2026-03", wide.token)).toContain("day,followers");
  const dated = await makeDrawn({ hasFreeDates: true });
  expect(await text("?span=2026-03", dated.token)).toBe("<p>March</p>");
  expect(await text("?span=2020-01", dated.token)).toBe("<p>the whole with months</p>");
  expect(await text("?as=chart&id=growth&span=2026-03", dated.token)).toBe('{"chart":"March"}');
  const past = await makeDrawn({ showsPastIssues: true });
  expect(await text("?issue=2", past.token)).toBe("<p>the whole with issues</p>");
  for (const issue of ["0", "3", "x", "-1"])
    expect((await reader.get(`/share/${past.token}?issue=${issue}`)).status, issue).toBe(404);
});

test("downloads have a name after RFC 6266; the proof has an address of its own", async () => {
  const { token } = await makeDrawn({ allowsCsv: true });
  const reader = roundRobin();
  const pdf = await reader.get(`/share/${token}?as=pdf`);
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(pdf.headers.get("content-disposition")).toBe(
    "attachment; filename=\"Fruhling 2.pdf\"; filename*=UTF-8''Fr%C3%BChling%202.pdf",
  );
  const csv = await reader.get(`/share/${token}?as=csv&id=growth`);
  expect(csv.headers.get("content-disposition")).toContain('filename="Fruhling 2.csv"');
  const check = await reader.get(`/share/${token}?as=check`);
  expect([check.status, check.headers.get("location")]).toEqual([303, `/share/${token}/check`]);
});

test("what is not drawn yet is said to be under way, and nothing of it is shown", async () => {
  const { token } = await makeShare();
  const response = await roundRobin().get(`/share/${token}`);
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await response.text()).toContain("being prepared");
});

test("S4, T3: a password guards every address of a link, and opens them on every instance", async () => {
  const { token } = await makeDrawn({ password, allowsCsv: true, hasFreeDates: true, showsPastIssues: true });
  const reader = roundRobin();
  for (const query of endpoints) {
    const response = await reader.get(`/share/${token}${query}`);
    expect(response.status, query).toBe(403);
    expect(response.headers.get("content-disposition")).toBeNull();
    const body = await response.text();
    expect(body, query).toContain("asks for a password");
    for (const text of Object.values(drawn)) expect(body).not.toContain(text);
  }
  const wrong = await reader.post(`/share/${token}?as=unlock`, { password: "not it" });
  expect([wrong.status, wrong.headers.get("set-cookie")]).toEqual([403, null]);
  expect(await wrong.text()).toContain("not the password");
  const right = await reader.post(`/share/${token}?as=unlock`, { password });
  expect([right.status, right.headers.get("location")]).toEqual([303, `/share/${token}`]);
  expect(right.headers.get("set-cookie")).toMatch(
    new RegExp(`^rapport-share=[\\w-]{43}; Path=/share/${token}; Max-Age=86400; HttpOnly; SameSite=Lax$`),
  );
  for (const query of ["", "?as=pdf", "?as=picture", "?as=chart&id=growth", "?as=csv&id=growth"]) {
    for (const turn of [1, 2])
      expect((await reader.get(`/share/${token}${query}`)).status, `${query} ${turn}`).toBe(200);
  }
});

test("S4: the grant of one link opens no other, and behind https it is sent nowhere else", async () => {
  const [one, other] = [await makeDrawn({ password }), await makeDrawn({ password })];
  const reader = roundRobin();
  await reader.post(`/share/${one.token}?as=unlock`, { password });
  expect((await reader.get(`/share/${one.token}`)).status).toBe(200);
  // This jar sends its cookie everywhere, as no browser does.
  for (const query of endpoints) expect((await reader.get(`/share/${other.token}${query}`)).status, query).toBe(403);
  const https = await servePages({ ORIGIN: "https://rapport.example" });
  try {
    const secure = visit(https.origin, "https://rapport.example");
    const unlocked = await secure.post(`/share/${one.token}?as=unlock`, { password });
    expect(unlocked.headers.get("set-cookie")).toMatch(/^__Secure-rapport-share=.*; HttpOnly; SameSite=Lax; Secure$/);
  } finally {
    await https.stop();
  }
});

test("S3, S4: revoked, or with another password, an open page's calls are dead at the next request on every instance", async () => {
  const share = await makeDrawn({ password });
  const plain = await makeLink(share.owner, share.reportId);
  const reader = roundRobin();
  await reader.post(`/share/${share.token}?as=unlock`, { password });
  const statuses = async (token: string) => [
    (await reader.get(`/share/${token}`)).status,
    (await reader.get(`/share/${token}?as=chart&id=growth`)).status,
    (await reader.get(`/share/${token}?as=pdf`)).status,
    (await reader.get(`/share/${token}?as=pdf`)).status,
  ];
  expect(await statuses(share.token)).toEqual([200, 200, 200, 200]);
  await editLink(share.owner, share.linkId, { password: "another kiln full of bowls" });
  expect(await statuses(share.token)).toEqual([403, 403, 403, 403]);
  await reader.post(`/share/${share.token}?as=unlock`, { password: "another kiln full of bowls" });
  expect(await statuses(share.token)).toEqual([200, 200, 200, 200]);
  await revokeLink(share.owner, share.linkId);
  expect(await statuses(share.token)).toEqual([404, 404, 404, 404]);
  expect(await statuses(plain.token)).toEqual([200, 200, 200, 200]);
  await revokeLink(share.owner, plain.linkId);
  expect(await statuses(plain.token)).toEqual([404, 404, 404, 404]);
});

test("S5: guesses are counted over instances, whatever a client says of its address; then the page says how long to wait", async () => {
  const { token, owner } = await makeDrawn({ password });
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const reader = roundRobin();
      if (n % 2) await reader.get("/livez");
      return reader.post(`/share/${token}?as=unlock`, { password: `guess ${n}` }, { "x-forwarded-for": `10.0.0.${n}` });
    }),
  );
  expect(answers.filter(({ status }) => status === 403)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  const right = await roundRobin().post(`/share/${token}?as=unlock`, { password });
  expect([right.status, right.headers.get("retry-after"), right.headers.get("set-cookie")]).toEqual([429, "900", null]);
  expect(await right.text()).toContain("Try again in 15 minutes");
  expect((await listLiveLinks(owner))[0]).toMatchObject({ failedAttempts: 10, lastFailedAt: expect.any(String) });
});

test("U7: a password is taken from our own form alone", async () => {
  const { token } = await makeDrawn({ password });
  const reader = roundRobin();
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { origin: "null", "sec-fetch-site": "" },
    { origin: "", "sec-fetch-site": "" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of foreign)
    expect((await reader.post(`/share/${token}?as=unlock`, { password }, headers)).status).toBe(403);
  const json = { "content-type": "application/json" };
  expect((await reader.post(`/share/${token}?as=unlock`, "{}", json)).status).toBe(415);
  expect((await reader.post(`/share/${token}?as=unlock`, { password: "x".repeat(10_000) })).status).toBe(413);
  expect((await reader.post(`/share/${token}`, { password })).status).toBe(404);
  expect(reader.cookies.size).toBe(0);
});

test("a link without a password has nothing to unlock, and sets no cookie", async () => {
  const { token } = await makeDrawn();
  const response = await roundRobin().post(`/share/${token}?as=unlock`, { password: "" });
  expect([response.status, response.headers.get("location")]).toEqual([303, `/share/${token}`]);
  expect(response.headers.get("set-cookie")).toBeNull();
});

test("S7: a report is shown in frames of its link's sites alone, and never one with a password", async () => {
  const sites = ["https://client.example", "https://other.example:8443"];
  const open = await makeDrawn({ embedOrigins: sites });
  const reader = roundRobin();
  for (const query of ["", "?as=chart&id=growth", "?as=pdf"]) {
    const { headers } = await reader.get(`/share/${open.token}${query}`);
    expect(headers.get("content-security-policy")).toContain(`frame-ancestors ${sites.join(" ")}`);
    expect(headers.get("content-security-policy")?.match(/frame-ancestors/g)).toHaveLength(1);
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  }
  const framed = await reader.get(`/share/${open.token}`, { "sec-fetch-dest": "iframe" });
  expect(await framed.text()).toBe("<p>the whole in a frame</p>");
  // Put there behind the form's back.
  const db = await connectAs("owner");
  const locked = await makeDrawn({ password });
  await db.query("update share_link set embed_origins = $1 where id = $2", [sites, locked.linkId]);
  const hostile = await makeDrawn();
  await db.query("update share_link set embed_origins = $1 where id = $2", [
    ["* ; script-src *", "https://a.example; script-src *", "'self'", "http://a.example", "*"],
    hostile.linkId,
  ]);
  const visitors = [locked, hostile, await makeDrawn()];
  await reader.post(`/share/${locked.token}?as=unlock`, { password });
  for (const { token } of visitors) {
    const { headers } = await reader.get(`/share/${token}`, { "sec-fetch-dest": "iframe" });
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy")).not.toContain("script-src *");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  }
});

test("S8: a shared page changes nobody's session, and a session opens no link", async () => {
  await addUser({ email: "lena@example.org", password, workspaceName: "lena" });
  const { token } = await makeDrawn({ password });
  const lena = roundRobin();
  const [first] = instances;
  if (!first) throw new Error("no instance");
  await postSignIn(visit(first.origin, first.origin, lena.cookies), { email: "lena@example.org", password });
  const session = lena.cookies.get("rapport-session");
  expect(session).toBeDefined();
  expect((await lena.get(`/share/${token}`)).status).toBe(403);
  await lena.post(`/share/${token}?as=unlock`, { password });
  expect((await lena.get(`/share/${token}`)).status).toBe(200);
  expect(lena.cookies.get("rapport-session")).toBe(session);
  expect((await lena.get("/profiles")).status).toBe(200);
});
