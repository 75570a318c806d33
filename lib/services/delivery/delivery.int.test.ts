import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openShare } from "#lib/auth/share-gate.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { queueSchema } from "#lib/jobs/import-queue.ts";
import { mailServer } from "#lib/mail/send-mail.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { confirmMail, endMail, loadHeldMail } from "#lib/services/delivery/held-mail.ts";
import { inviteSubscriber } from "#lib/services/delivery/invite-subscriber.ts";
import { loadDelivery } from "#lib/services/delivery/load-delivery.ts";
import { removeSubscriber } from "#lib/services/delivery/remove-subscriber.ts";
import { sendInvitation } from "#lib/services/delivery/send-invitation.ts";
import { sendIssue } from "#lib/services/delivery/send-issue.ts";
import type { IssueTools } from "#lib/services/reports/issue-tools.ts";
import { issueTools } from "#lib/services/reports/make-issues.ts";
import { publishIssue } from "#lib/services/reports/publish-issue.ts";
import { makeReport } from "#lib/testing/made-report.ts";
import { smtpAnswer, startMailServer } from "#lib/testing/mail-server.ts";
import { makeOwner } from "#lib/testing/make-owner.ts";
import { inviteOne, makeSubscriber } from "#lib/testing/subscribers.ts";
import { connectAs } from "#lib/testing/test-database.ts";

const now = new Date("2026-05-08T10:00:00Z");
const noCookies = { get: () => undefined };
const never = new AbortController().signal;
const png = Buffer.from("89504e470d0a1a0a", "hex");
const tools: IssueTools = {
  ...issueTools,
  drawing: { draw: async () => [{ name: "picture", type: "image/png", body: png }], drawnWith: () => "picture" },
};

const publish = (scope: OwnerScope, reportId: string) =>
  publishIssue(scope, reportId, { requestId: randomUUID(), now }, tools);

function server() {
  const found = mailServer();
  if (!found) throw new Error("no mail server is set");
  return found;
}

const subscribersOf = async (scope: OwnerScope, reportId: string) =>
  (await loadDelivery(scope, reportId))?.subscribers ?? [];

async function mailsInLine(scope: OwnerScope): Promise<string[]> {
  const owner = await connectAs("owner");
  const { rows } = await owner.query<{ kind: string }>(
    `SELECT data ->> 'kind' AS kind FROM ${queueSchema}.job WHERE name = 'mail' AND data ->> 'workspaceId' = $1`,
    [scope.workspaceId],
  );
  return rows.map(({ kind }) => kind);
}

/** Header lines, unfolded. */
const headersOf = (source: string) => (source.split("\r\n\r\n")[0] ?? "").replace(/\r\n[ \t]+/g, " ").split("\r\n");

test("without a mail server nobody is asked, and the owner can see that", async () => {
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  expect(await inviteSubscriber(scope, reportId, "ana@example.org")).toEqual({ ok: false, code: "no-mail" });
  expect(await loadDelivery(scope, reportId)).toMatchObject({ sendsMail: false, subscribers: [], hasIssues: true });
});

test("somebody is asked once, and gets nothing before they say yes", async () => {
  const mails = await startMailServer();
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope, { title: "Glaze & <b>more</b>" });
  const token = await inviteOne(scope, reportId, "ana@example.org");
  expect(await mailsInLine(scope)).toEqual(["invitation"]);
  const [asked] = await subscribersOf(scope, reportId);
  expect(asked).toMatchObject({ email: "ana@example.org", state: "asked" });
  expect(await sendInvitation(scope, asked?.id ?? "", server())).toBe("sent");
  expect(await sendInvitation(scope, asked?.id ?? "", server())).toBe("nothing-to-do");
  expect(mails.received.map(({ to }) => to)).toEqual(["ana@example.org"]);
  const source = mails.received[0]?.source.replace(/=\r\n/g, "") ?? "";
  expect(source).toContain(`/mail/${token}`);
  expect(source.split("text/html")[1]).not.toContain("<b>more");

  await publish(scope, reportId);
  expect(await mailsInLine(scope)).toEqual(["invitation"]);
  expect(await loadHeldMail(token)).toMatchObject({ state: "asked", email: "ana@example.org" });
  expect(await confirmMail(token)).toBe(true);
  expect(await subscribersOf(scope, reportId)).toMatchObject([{ state: "subscribed", lastIssue: 1, failure: null }]);
});

test("a confirmed address gets the next issue once, with summary, picture, link and one-click end", async () => {
  const mails = await startMailServer();
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope, { title: "May" });
  const token = await makeSubscriber(scope, reportId, "ana@example.org");
  await publish(scope, reportId);
  expect(await mailsInLine(scope)).toContain("issue");
  expect(await sendIssue(scope, reportId, 1, server(), never)).toMatchObject({ sent: 1 });
  expect(await sendIssue(scope, reportId, 1, server(), never)).toMatchObject({ sent: 0 });
  expect(mails.received).toHaveLength(1);
  const { source = "", isSecure } = mails.received[0] ?? {};
  expect(isSecure).toBe(true);
  const headers = headersOf(source);
  expect(headers.find((line) => line.startsWith("Subject: "))).toMatch(/^Subject: =\?UTF-8\?Q\?May=2C_/);
  expect(headers).toContain("From: Rapport <rapport@example.org>");
  expect(headers.find((line) => line.startsWith("List-Unsubscribe: "))).toContain(`/mail/${token}/unsubscribe>`);
  expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(headers.find((line) => line.startsWith("Message-ID: "))).toBeDefined();
  expect(source).toContain("Content-ID: <picture>");
  expect(source).toContain(png.toString("base64"));
  const body = source.replace(/=\r\n/g, "").replaceAll("=3D", "=");
  expect(body).toContain('src="cid:picture"');
  const share = /\/share\/([\w-]{43})/.exec(body)?.[1] ?? "";
  expect(await openShare(share, noCookies)).toMatchObject({ kind: "open", scope: { reportId } });
  const owner = await connectAs("owner");
  const { rows } = await owner.query("SELECT sent_at FROM report_issue WHERE report_id = $1", [reportId]);
  expect(rows[0]?.sent_at).not.toBeNull();
});

test("S1, S3: the mails of a report hold one link, which is kept as a hash; once revoked it stays dead", async () => {
  const mails = await startMailServer();
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  await makeSubscriber(scope, reportId, "ana@example.org");
  const tokens: string[] = [];
  for (const number of [1, 2, 3]) {
    await publish(scope, reportId);
    if (number === 3) {
      await withWorkerTenant(scope.workspaceId, (client) => client.query("UPDATE share_link SET revoked_at = now()"));
    }
    await sendIssue(scope, reportId, number, server(), never);
    const body = mails.received.at(-1)?.source.replace(/=\r\n/g, "") ?? "";
    tokens.push(/\/share\/([\w-]{43})/.exec(body)?.[1] ?? "");
  }
  expect(tokens[0]).toBe(tokens[1]);
  expect(tokens[2]).not.toBe(tokens[0]);
  expect(await openShare(tokens[0] ?? "", noCookies)).toEqual({ kind: "none" });
  expect(await openShare(tokens[2] ?? "", noCookies)).toMatchObject({ kind: "open" });
  const owner = await connectAs("owner");
  const { rows } = await owner.query<{ row: string }>("SELECT share_link::text AS row FROM share_link");
  for (const token of tokens) expect(rows.some(({ row }) => row.includes(token))).toBe(false);
});

test("an address that the server refuses is told to the owner and not tried again; the others get theirs", async () => {
  const mails = await startMailServer({
    taking: (to) => {
      if (to.startsWith("gone")) throw smtpAnswer(550, "No such\u202e user here");
    },
  });
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  await makeSubscriber(scope, reportId, "ana@example.org");
  await makeSubscriber(scope, reportId, "gone@example.org");
  await publish(scope, reportId);
  expect(await sendIssue(scope, reportId, 1, server(), never)).toMatchObject({ sent: 1, refused: 1 });
  expect(await sendIssue(scope, reportId, 1, server(), never)).toMatchObject({ sent: 0, refused: 0 });
  expect(mails.received.map(({ to }) => to)).toEqual(["ana@example.org"]);
  const [, gone] = await subscribersOf(scope, reportId);
  expect(gone?.failure).toBe("550 No such user here");
});

test("what the server takes later is tried again, and nobody gets it twice", async () => {
  let isBusy = true;
  const mails = await startMailServer({
    taking: (to) => {
      if (isBusy && to.startsWith("busy")) throw smtpAnswer(451, "Try later");
    },
  });
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  await makeSubscriber(scope, reportId, "ana@example.org");
  await makeSubscriber(scope, reportId, "busy@example.org");
  await publish(scope, reportId);
  await expect(sendIssue(scope, reportId, 1, server(), never)).rejects.toThrow("later");
  expect((await subscribersOf(scope, reportId))[1]?.failure).toContain("Try later");
  isBusy = false;
  expect(await sendIssue(scope, reportId, 1, server(), never)).toMatchObject({ sent: 1 });
  expect(mails.received.map(({ to }) => to).sort()).toEqual(["ana@example.org", "busy@example.org"]);
  expect((await subscribersOf(scope, reportId)).map(({ failure }) => failure)).toEqual([null, null]);
});

test("a server that is not there takes nothing away: the mail goes out once it is", async () => {
  const mails = await startMailServer();
  const port = Number(new URL(mails.url).port);
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  await makeSubscriber(scope, reportId, "ana@example.org");
  await publish(scope, reportId);
  await mails.close();
  await expect(sendIssue(scope, reportId, 1, server(), never)).rejects.toThrow("takes nothing");
  expect((await subscribersOf(scope, reportId))[0]).toMatchObject({ lastIssue: 0 });
  expect((await subscribersOf(scope, reportId))[0]?.failure).not.toBeNull();
  const back = await startMailServer({ port });
  expect(await sendIssue(scope, reportId, 1, server(), never)).toMatchObject({ sent: 1 });
  expect(back.received).toHaveLength(1);
});

test("a mail whose end is not known is not sent again, and the owner sees that", async () => {
  const mails = await startMailServer();
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  await makeSubscriber(scope, reportId, "ana@example.org");
  await publish(scope, reportId);
  const cut = { ...server(), send: async () => ({ kind: "unknown" as const }) };
  expect(await sendIssue(scope, reportId, 1, cut, never)).toMatchObject({ unknown: 1 });
  expect(await sendIssue(scope, reportId, 1, server(), never)).toMatchObject({ sent: 0 });
  expect(mails.received).toEqual([]);
  expect((await subscribersOf(scope, reportId))[0]).toMatchObject({ failure: "", lastIssue: 1 });
});

test("TLS: a certificate that nobody vouches for is refused; without TLS a password is not sent", async () => {
  await startMailServer({ query: "" });
  expect(await server().findTrouble()).toMatch(/certificate/);
  const plain = await startMailServer({ query: "?requireTLS=true", disabledCommands: ["STARTTLS"] });
  expect(await server().findTrouble()).toMatch(/command not recognized/);
  expect(plain.received).toEqual([]);
  await startMailServer({ query: "", disabledCommands: ["STARTTLS"] });
  expect(await server().findTrouble()).toBeNull();
});

test("whoever says no gets nothing more, and is asked anew like a stranger, not on the same day", async () => {
  await startMailServer();
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  const token = await makeSubscriber(scope, reportId, "ana@example.org");
  expect(await endMail(token)).toBe(true);
  expect(await endMail(token)).toBe(true);
  await publish(scope, reportId);
  expect(await sendIssue(scope, reportId, 1, server(), never)).toMatchObject({ sent: 0 });
  expect(await inviteSubscriber(scope, reportId, "Ana@Example.org")).toEqual({ ok: false, code: "asked-today" });
  await withWorkerTenant(scope.workspaceId, (client) =>
    client.query(
      `UPDATE report_subscriber SET invited_at = invited_at - interval '25 hours',
         unsubscribed_at = unsubscribed_at - interval '25 hours' WHERE report_id = $1`,
      [reportId],
    ),
  );
  expect((await subscribersOf(scope, reportId))[0]?.state).toBe("ended");
  expect(await inviteSubscriber(scope, reportId, "ana@example.org")).toEqual({ ok: true, value: null });
  expect(await subscribersOf(scope, reportId)).toMatchObject([{ state: "asked" }]);
  await publish(scope, reportId);
  expect(await sendIssue(scope, reportId, 2, server(), never)).toMatchObject({ sent: 0 });
});

test("A4: an address is kept in its one form, and what is none is refused", async () => {
  await startMailServer();
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  for (const bad of [
    "",
    "ana",
    "a@b@c.org",
    "ana@example.org\r\nBcc: x@example.org",
    "a, b@example.org",
    "<a@example.org>",
  ]) {
    expect(await inviteSubscriber(scope, reportId, bad), bad).toEqual({ ok: false, code: "bad-address" });
  }
  await inviteSubscriber(scope, reportId, " ANA＠Example.org ");
  expect((await subscribersOf(scope, reportId)).map(({ email }) => email)).toEqual(["ana@example.org"]);
});

test("a report has 50 subscribers at most, and a workspace asks 60 times an hour at most", async () => {
  await startMailServer();
  const scope = await makeOwner();
  const { reportId } = await makeReport(scope);
  const codes: string[] = [];
  for (let n = 0; n < 62; n += 1) {
    const invited = await inviteSubscriber(scope, reportId, `person${n}-${scope.workspaceId}@example.org`);
    codes.push(invited.ok ? "ok" : invited.code);
  }
  expect(codes.filter((code) => code === "ok")).toHaveLength(50);
  expect(codes.slice(50)).toEqual([...Array(10).fill("too-many"), "too-often", "too-often"]);
});

test("T1, G8: subscribers of somebody else are not there, and a token that is none opens nothing", async () => {
  await startMailServer();
  const theirs = await makeOwner();
  const { reportId } = await makeReport(theirs);
  const token = await makeSubscriber(theirs, reportId, "ana@example.org");
  const [subscriber] = await subscribersOf(theirs, reportId);
  const mine = await makeOwner();
  expect(await loadDelivery(mine, reportId)).toBeNull();
  expect(await removeSubscriber(mine, subscriber?.id ?? "")).toEqual({ ok: false, code: "no-subscriber" });
  expect(await inviteSubscriber(mine, reportId, "ben@example.org")).toEqual({ ok: false, code: "no-report" });
  expect(await sendInvitation(mine, subscriber?.id ?? "", server())).toBe("nothing-to-do");
  expect(await sendIssue(mine, reportId, 1, server(), never)).toBe("gone");
  for (const wrong of ["", "[token]", "%00", `${token}x`, token.slice(1), "x".repeat(100_000), "é".repeat(43)]) {
    expect(await loadHeldMail(wrong), wrong.slice(0, 50)).toBeNull();
    expect(await confirmMail(wrong)).toBe(false);
    expect(await endMail(wrong)).toBe(false);
  }
  expect(await subscribersOf(theirs, reportId)).toMatchObject([{ state: "subscribed" }]);
  expect(await removeSubscriber(theirs, subscriber?.id ?? "")).toEqual({ ok: true, value: null });
  expect(await loadHeldMail(token)).toBeNull();
});
