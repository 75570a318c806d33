import { expect, test } from "vitest";
import { deliveryOf } from "#lib/mail/delivery.ts";
import { invitationMail } from "#lib/mail/invitation-mail.ts";
import { issueMail } from "#lib/mail/issue-mail.ts";

const hostile = `May"><img src=x onerror=alert(1)>\r\nBcc: everybody@example.org\u202e & 'co'`;
const urls = {
  pageUrl: "https://rapport.example.org/mail/t",
  unsubscribeUrl: "https://rapport.example.org/mail/t/unsubscribe",
};

const issue = (title: string) =>
  issueMail({
    to: "ana@example.org",
    messageId: "<1@example.org>",
    view: {
      title,
      subject: "@lena",
      platform: "Instagram",
      rangeText: "1 Feb – 1 May 2026",
      summary: `The number grew, the people did not. ${title}`,
      locale: "en-GB",
    },
    sender: title,
    picture: Buffer.from("png"),
    reportUrl: "https://rapport.example.org/share/s",
    leaveUrl: urls.pageUrl,
    unsubscribeUrl: urls.unsubscribeUrl,
  });

test("C1: nothing that an owner typed becomes markup of a mail", () => {
  const mails = [
    issue(hostile),
    invitationMail({
      to: "a@example.org",
      messageId: "<1@x>",
      title: hostile,
      sender: hostile,
      confirmUrl: urls.pageUrl,
      unsubscribeUrl: urls.unsubscribeUrl,
    }),
  ];
  for (const { html } of mails) {
    expect(html).not.toContain("<img src=x");
    expect(html).toContain("May&#34;&#62;&#60;img src=x onerror=alert(1)&#62;");
    expect(html).not.toMatch(/<script|src="http/);
  }
});

test("C1: a subject is one line, whatever the title holds", () => {
  const mails = [
    issue(hostile),
    invitationMail({
      to: "a@example.org",
      messageId: "<1@x>",
      title: hostile,
      sender: hostile,
      confirmUrl: urls.pageUrl,
      unsubscribeUrl: urls.unsubscribeUrl,
    }),
  ];
  for (const { subject } of mails) {
    expect(subject).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(subject.length).toBeLessThanOrEqual(200);
  }
});

test("the text says what the page says: sentence, address, sender, and how it ends", () => {
  const { text, html, subject } = issue("May");
  expect(subject).toBe("May, 1 Feb – 1 May 2026");
  for (const part of [
    "@lena on Instagram, 1 Feb – 1 May 2026",
    "The number grew, the people did not.",
    "https://rapport.example.org/share/s",
    "Sent by May with Rapport, because you asked for each issue of this report.",
    "https://rapport.example.org/mail/t",
  ]) {
    expect(text).toContain(part);
    expect(html).toContain(part);
  }
  expect(html).toContain('src="cid:picture"');
});

const smtpError = (extra: object) => Object.assign(new Error("of the line"), extra);

test("a refusal is final, a delay is not, and a line that broke leaves it open", () => {
  expect(deliveryOf(smtpError({ responseCode: 550, response: "550 no such user" }))).toEqual({
    kind: "refused",
    says: "550 no such user",
  });
  expect(deliveryOf(smtpError({ responseCode: 451, response: "451 later" }))).toMatchObject({ kind: "later" });
  expect(deliveryOf(smtpError({ code: "ESOCKET", syscall: "connect" }))).toMatchObject({ kind: "later" });
  // A wrong password says nothing about the address.
  expect(deliveryOf(smtpError({ code: "EAUTH", responseCode: 535 }))).toMatchObject({ kind: "later" });
  expect(deliveryOf(smtpError({ code: "ETIMEDOUT", command: "CONN" }))).toEqual({ kind: "unknown" });
  expect(deliveryOf(smtpError({ code: "ECONNECTION" }))).toEqual({ kind: "unknown" });
  expect(() => deliveryOf("no error")).toThrow();
});
