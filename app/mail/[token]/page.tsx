import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailChoice } from "#components/mail/mail-choice.tsx";
import { loadHeldMail } from "#lib/services/delivery/held-mail.ts";

// The same for every token and for none (threats S6, S7).
export const metadata: Metadata = {
  title: "Reports by mail",
  robots: { index: false, follow: false, noarchive: true },
};

/** Shows a button and changes nothing: programs that look through mails open every address in them. */
export default async function MailPage({ params }: PageProps<"/mail/[token]">) {
  const { token } = await params;
  const held = await loadHeldMail(token);
  if (!held) notFound();
  return (
    <main className="frame py-10 lg:py-14">
      <MailChoice {...held} address={`/mail/${token}`} />
    </main>
  );
}
