import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertReport } from "#lib/db/reports.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { chartPage, csvPage } from "#lib/reports/page-names.ts";
import { reportTemplates, sectionIds } from "#lib/reports/report-definition.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { addUser } from "#lib/services/accounts/add-user.ts";
import { issueTools } from "#lib/services/reports/make-issues.ts";
import { publishIssue } from "#lib/services/reports/publish-issue.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { comment, day, listed, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";
import { makeLink } from "#lib/testing/make-share.ts";
import { type ServedPages, servePages } from "#lib/testing/serve-pages.ts";

// Everything that can be reached from a shared page, with names planted wherever the database has room for one.
let pages: ServedPages;
beforeAll(async () => {
  pages = await servePages();
}, 60_000);
afterAll(() => pages.stop());

const people = Array.from({ length: 60 }, (_, n) => `canary-person-${n}`);

async function bookPeople(scope: OwnerScope, profileId: string, prefix: string): Promise<string[]> {
  const handles = people.map((name) => `${prefix}${name}`);
  const lists = [
    { side: "followers", completeness: "complete" },
    { side: "following", completeness: "complete" },
  ] satisfies Parameters<typeof bookImport>[2]["lists"];
  const acts = handles.flatMap((handle, n) => [
    comment(handle, day(20 + (n % 90)), {
      post: `canary-post-${n % 5}`,
      text: { words: 3, hasUrl: true, wordSequence: `canary words ${n}` },
    }),
    received(handle, day(40 + (n % 60)), { post: `canary-post-${n % 5}` }),
    received(handle, day(41 + (n % 60)), { direction: "given", post: `canary-theirs-${n}` }),
  ]);
  const ids = [];
  for (const [observed, count] of [
    [10, 40],
    [60, 50],
    [130, 60],
  ] as const) {
    const rows = handles
      .slice(0, count)
      .flatMap((handle) => [listed("followers", { handle }), listed("following", { handle })]);
    ids.push(
      await bookImport(scope, profileId, {
        observedAt: day(observed),
        lists,
        rows: observed === 130 ? [...rows, ...acts] : rows,
      }),
    );
  }
  return ids;
}

/** A workspace with everything in it that a report may not show. */
async function plant() {
  const added = await addUser({
    email: `canary-mail-${randomUUID()}@example.org`,
    password: "a kiln full of bowls",
    workspaceName: `canary-workspace ${randomUUID()}`,
  });
  if (!added.ok) throw new Error(added.code);
  const scope = await makeOwner();
  const profileId = await makeProfile(scope, "other", "lena.keramik");
  const imports = await bookPeople(scope, profileId, "");
  await withTenant(scope, async (tx) => {
    const of = { workspaceId: scope.workspaceId, profileId };
    await tx.mark.create({
      data: { ...of, personKey: "canary-person-1", kind: "spam", reason: "canary-reason", markedAt: new Date() },
    });
    await tx.community.create({
      data: { ...of, name: "canary-community", reason: "canary-reason", createdAt: new Date() },
    });
    await tx.importFile.create({
      data: {
        workspaceId: scope.workspaceId,
        importId: imports[0] ?? "",
        name: "canary-file.zip",
        path: "canary-path",
        sizeBytes: 1n,
        sha256: new Uint8Array(32),
      },
    });
  });
  const definition = {
    ...reportTemplates.client,
    title: "Spring",
    words: "",
    sections: [...sectionIds],
    range: { preset: "all" as const },
    names: "hidden" as const,
  };
  const reportId = await insertReport(scope, { profileId, definition, mode: "frozen", logo: null });
  if (reportId === null) throw new Error("no report");
  const published = await publishIssue(scope, reportId, { requestId: randomUUID(), now: new Date() }, issueTools);
  if (!published.ok) throw new Error(published.code);
  const other = await makeOwner();
  const otherProfile = await makeProfile(other, "other", "canary-other-tenant");
  await bookPeople(other, otherProfile, "other-");
  const ids = [scope.workspaceId, profileId, reportId, ...imports, other.workspaceId, otherProfile, added.value.userId];
  return { scope, reportId, ids };
}

/** Everything that was drawn, by the address that asks for it. */
async function addressesOf(scope: OwnerScope): Promise<string[]> {
  const rows = await withTenant(scope, (tx) =>
    tx.reportPage.findMany({ where: { workspaceId: scope.workspaceId }, select: { name: true } }),
  );
  const blocks = rows.flatMap(({ name }) => {
    const [kind, span = "", id = ""] = name.split(" ");
    if (name === csvPage(span, id)) return [`?as=csv&id=${id}&span=${span}`];
    if (name === chartPage(span, id)) return [`?as=chart&id=${id}&span=${span}`];
    return kind === "html" ? [`?span=${span}`] : [];
  });
  return [...new Set(["", "?as=pdf", "?as=picture", "?as=check", "?issue=1", "?as=other&preview=1", ...blocks])];
}

/** What a PDF says, which its bytes hold compressed. */
async function textOf(pdf: Buffer): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const texts = [JSON.stringify(await document.getMetadata())];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  return texts.join("\n");
}

test("S2, F4, C1: no person, address, id, file or other tenant is in anything that a shared page consists of", async () => {
  const { scope, reportId, ids } = await plant();
  const { token, linkId } = await makeLink(scope, reportId, {
    label: "canary-label",
    allowsCsv: true,
    hasFreeDates: true,
    showsPastIssues: true,
  });
  const toVisit = (await addressesOf(scope)).map((query) => `/share/${token}${query}`);
  expect(toVisit.filter((path) => path.includes("as=csv")).length).toBeGreaterThan(3);
  expect(toVisit.filter((path) => path.includes("as=chart")).length).toBeGreaterThan(0);
  const visited = new Map<string, string>();
  const drawnAhead = new Set<string>();
  for (let path = toVisit.pop(); path !== undefined; path = toVisit.pop()) {
    if (visited.has(path)) continue;
    const response = await fetch(pages.origin + path, { redirect: "manual" });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isPdf = response.headers.get("content-type") === "application/pdf";
    const body = bytes.toString("latin1") + (isPdf ? await textOf(bytes) : "");
    const told = `${JSON.stringify([...response.headers])}\n${body}`;
    visited.set(path, told);
    // The page of proof is made for its reader and leads back.
    if (response.status === 200 && !path.includes("/check")) drawnAhead.add(path);
    expect(response.headers.get("set-cookie"), path).toBeNull();
    const location = response.headers.get("location");
    if (location) toVisit.push(location);
    if (!response.headers.get("content-type")?.startsWith("text/html")) continue;
    // S7: a page asks nobody else for anything, and leads nowhere else.
    for (const [, address = ""] of body.matchAll(/\s(?:src|href|action|content)="(https?:[^"]*)"/g))
      expect(address, path).toMatch(new RegExp(`^${pages.origin}/`));
    expect(body, path).not.toMatch(/\son[a-z]+=/);
    for (const [, href = ""] of body.matchAll(/<a\s[^>]*href="([^"#]*)"/g)) {
      const next = new URL(href.replaceAll("&amp;", "&"), `${pages.origin}${path}`);
      if (next.pathname.startsWith(`/share/${token}`)) toVisit.push(next.pathname + next.search);
    }
  }
  expect(visited.get(`/share/${token}`)).toContain("Spring");
  for (const [path, told] of visited) {
    expect(told.toLowerCase(), path).not.toContain("canary");
    for (const id of [...ids, linkId]) expect(told, path).not.toContain(id);
    // Not the address itself either: whoever saves a page does not pass the link on with it.
    if (drawnAhead.has(path)) expect(told, path).not.toContain(token);
  }
}, 120_000);
