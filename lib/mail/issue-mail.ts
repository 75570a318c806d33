import { type MailParts, mailHtml, mailText } from "#lib/mail/mail-html.ts";
import { headerLine, type MailMessage } from "#lib/mail/message.ts";
import type { ReportView } from "#lib/reports/report-view.ts";

export type IssueToMail = {
  to: string;
  messageId: string;
  view: Pick<ReportView, "title" | "subject" | "platform" | "rangeText" | "summary" | "locale">;
  /** Name of the workspace that sends it. */
  sender: string;
  picture: Buffer | null;
  reportUrl: string;
  /** A page that asks before it ends the subscription. */
  leaveUrl: string;
  unsubscribeUrl: string;
};

/** The mail that brings a new issue of a report. */
export function issueMail(issue: IssueToMail): MailMessage {
  const { view, sender } = issue;
  const parts: MailParts = {
    lang: view.locale,
    title: view.title,
    over: `${view.subject} on ${view.platform}, ${view.rangeText}`,
    paragraphs: view.summary === "" ? [] : [view.summary],
    pictureAlt: issue.picture && view.title,
    button: { text: "Read the report", url: issue.reportUrl },
    footer: {
      text: `Sent by ${sender} with Rapport, because you asked for each issue of this report.`,
      link: { text: "Stop these mails", url: issue.leaveUrl },
    },
  };
  return {
    to: issue.to,
    subject: headerLine(`${view.title}, ${view.rangeText}`),
    text: mailText(parts),
    html: mailHtml(parts),
    messageId: issue.messageId,
    picture: issue.picture,
    unsubscribeUrl: issue.unsubscribeUrl,
  };
}
