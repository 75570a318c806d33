import { type MailParts, mailHtml, mailText } from "#lib/mail/mail-html.ts";
import { headerLine, type MailMessage } from "#lib/mail/message.ts";

export type Invitation = {
  to: string;
  messageId: string;
  title: string;
  /** Name of the workspace that asks. */
  sender: string;
  confirmUrl: string;
  unsubscribeUrl: string;
};

/** Asks whether somebody wants the issues of a report: nothing else is sent to an address before it said so. */
export function invitationMail({ to, messageId, title, sender, confirmUrl, unsubscribeUrl }: Invitation): MailMessage {
  const parts: MailParts = {
    lang: "en-GB",
    title: "Do you want this report by mail?",
    over: `${sender} asks, through Rapport`,
    paragraphs: [`${sender} would like to send you each new issue of “${title}”. Nothing is sent unless you say yes.`],
    pictureAlt: null,
    button: { text: "See, and say yes or no", url: confirmUrl },
    footer: { text: "If you do not know what this is about, do nothing: no further mail comes.", link: null },
  };
  return {
    to,
    subject: headerLine(`Do you want “${title}” by mail?`),
    text: mailText(parts),
    html: mailHtml(parts),
    messageId,
    picture: null,
    unsubscribeUrl,
  };
}
