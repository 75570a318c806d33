import { type DeliveryActions, DeliveryInvite } from "#components/reports/delivery-invite.tsx";
import { DeliverySchedule } from "#components/reports/delivery-schedule.tsx";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { formatCount } from "#lib/display/numbers.ts";
import type { DeliveryView, SubscriberView } from "#lib/reports/delivery-view.ts";

type DeliverySectionProps = { delivery: DeliveryView; locale: string; actions: DeliveryActions };

/** When a report renews itself, and whom each new issue is sent to. */
export function DeliverySection({ delivery, locale, actions }: DeliverySectionProps) {
  if (!delivery.hasIssues) {
    return (
      <Section title="Delivery">
        <p className="max-w-prose text-soft">
          A live report renews itself with every import, and has no issues that could be sent. Make it frozen to publish
          on a schedule and to send each issue by mail.
        </p>
      </Section>
    );
  }
  return (
    <Section
      title="Delivery"
      says="A schedule publishes the next issue by itself. Each new issue, also one that you publish by hand, is sent to everybody below who said yes."
    >
      <div className="grid gap-8">
        <DeliverySchedule delivery={delivery} locale={locale} setSchedule={actions.setSchedule} />
        {delivery.sendsMail ? (
          <DeliveryInvite invite={actions.invite} />
        ) : (
          <Notice>
            Nothing is sent by mail: this instance has no mail server. Whoever runs it can name one in{" "}
            <code>SMTP_URL</code> and <code>MAIL_FROM</code>.
          </Notice>
        )}
        <Subscribers delivery={delivery} locale={locale} remove={actions.remove} />
      </div>
    </Section>
  );
}

type SubscribersProps = { delivery: DeliveryView; locale: string; remove: DeliveryActions["remove"] };

function Subscribers({ delivery: { subscribers, subscribersMax }, locale, remove }: SubscribersProps) {
  if (subscribers.length === 0) return null;
  const active = subscribers.filter(({ state }) => state === "subscribed").length;
  return (
    <div>
      <p className="mb-3 text-small text-faint">
        Sent to {formatCount(active, locale)}, at most {formatCount(subscribersMax, locale)}.
      </p>
      <ul className="border-b border-line">
        {subscribers.map((subscriber) => (
          <li
            key={subscriber.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-line py-3"
          >
            <div className="min-w-0">
              <p className="break-all">
                <bdi>{subscriber.email}</bdi>
              </p>
              <p className="text-small text-faint">
                {stateWords[subscriber.state]} <LocalTime instant={subscriber.since} locale={locale} />
                {subscriber.lastIssue > 0 && subscriber.state === "subscribed"
                  ? ` · issue ${subscriber.lastIssue} was the last`
                  : null}
              </p>
              {subscriber.failure === null ? null : (
                <p className="text-small break-words text-mark">{failureText(subscriber)}</p>
              )}
            </div>
            <ConfirmButton
              label="Remove"
              about={subscriber.email}
              question="Remove this address?"
              consequence="Nothing more is sent to it, and nothing is kept of it here."
              act={remove.bind(null, subscriber.id)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

const stateWords: Record<SubscriberView["state"], string> = {
  asked: "Has not answered yet, asked",
  subscribed: "Said yes",
  ended: "Said no",
};

function failureText({ failure }: SubscriberView): string {
  return failure === ""
    ? "The last mail was begun, and it is not known whether it arrived. It is not sent again."
    : `The mail server said: ${failure}`;
}
