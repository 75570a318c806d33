import { Button } from "#components/ui/button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

type MailChoiceProps = {
  title: string;
  sender: string;
  email: string;
  state: "asked" | "subscribed" | "ended";
  /** Address of this page; the answers lie below it. */
  address: string;
};

/** Where somebody who was written to says yes or no. The forms work without a script. */
export function MailChoice({ title, sender, email, state, address }: MailChoiceProps) {
  return (
    <div className="max-w-prose">
      <PageHeading says={saysOf(state, email)}>{title}</PageHeading>
      <p className="mb-6 text-soft">
        {sender} sends this report with Rapport. Besides your address nothing is kept of you: the mails load nothing
        from us and do not tell whether you opened them.
      </p>
      <div className="flex flex-wrap gap-2">
        {state === "subscribed" ? null : (
          <form method="post" action={`${address}/confirm`}>
            <Button type="submit" tone="main">
              {state === "asked" ? "Yes, send me each new issue" : "Send me each new issue again"}
            </Button>
          </form>
        )}
        {state === "ended" ? null : (
          <form method="post" action={`${address}/unsubscribe?page`}>
            <Button type="submit" tone={state === "subscribed" ? "main" : "plain"}>
              {state === "subscribed" ? "Stop these mails" : "No, send nothing"}
            </Button>
          </form>
        )}
      </div>
    </div>
  );
}

function saysOf(state: MailChoiceProps["state"], email: string): string {
  switch (state) {
    case "asked":
      return `Do you want each new issue sent to ${email}?`;
    case "subscribed":
      return `Each new issue is sent to ${email}.`;
    case "ended":
      return `Nothing is sent to ${email}.`;
  }
}
