import { EditLink } from "#components/reports/edit-link.tsx";
import type { LinkActions } from "#components/reports/link-state.ts";
import { RotateLink } from "#components/reports/rotate-link.tsx";
import { ConfirmButton } from "#components/ui/confirm-button.tsx";
import { formatMoment } from "#lib/display/dates.ts";
import { countOf } from "#lib/display/numbers.ts";
import type { LinkSummary } from "#lib/reports/report-summary.ts";

type LinkLineProps = {
  link: LinkSummary;
  locale: string;
  timeZone: string;
  actions: Pick<LinkActions, "edit" | "rotate" | "revoke">;
};

/** One link: whom it is for, how it stands, what it allows, and what its owner can do about it. */
export function LinkLine({ link, locale, timeZone, actions }: LinkLineProps) {
  const about = link.label || "this link";
  const failed = failedText(link, locale, timeZone);
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 text-small">
      <p className="flex min-w-0 grow basis-[20rem] flex-wrap gap-x-4 gap-y-1">
        <bdi className={link.alive ? "text-ink" : "text-faint"}>{link.label || "A link"}</bdi>
        <span className="text-faint wrap-anywhere">
          {[lifeText(link, locale, timeZone), ...opensTexts(link, locale, timeZone), ...rightsTexts(link)].join(" · ")}
        </span>
        {failed ? <span className="text-mark">{failed}</span> : null}
      </p>
      {link.alive ? (
        <span className="-mx-3 flex flex-wrap">
          <EditLink link={link} about={about} edit={actions.edit.bind(null, link.id)} />
          <RotateLink about={about} rotate={actions.rotate.bind(null, link.id)} />
          <ConfirmButton
            label="Revoke"
            about={about}
            question="Revoke this link?"
            consequence="It stops working at the next request, also where the page is open. The report and its other links stay."
            act={actions.revoke.bind(null, link.id)}
          />
        </span>
      ) : null}
    </div>
  );
}

function lifeText(link: LinkSummary, locale: string, timeZone: string): string {
  const made = `made ${formatMoment(link.createdAt, locale, timeZone)}`;
  if (link.revokedAt) return `${made} · revoked ${formatMoment(link.revokedAt, locale, timeZone)}`;
  if (!link.expiresAt) return `${made} · works until it is revoked`;
  const until = formatMoment(link.expiresAt, locale, timeZone);
  return `${made} · ${link.alive ? `works until ${until}` : `expired ${until}`}`;
}

function opensTexts(link: LinkSummary, locale: string, timeZone: string): string[] {
  const opens = countOf(link.opens, "open", "opens", locale);
  if (!link.lastOpenedAt) return [opens];
  return [opens, `last opened ${formatMoment(link.lastOpenedAt, locale, timeZone)}`];
}

function rightsTexts(link: LinkSummary): string[] {
  return [
    link.hasPassword ? "password" : null,
    link.hasFreeDates ? "months" : null,
    link.allowsCsv ? "CSV" : null,
    link.showsPastIssues ? "past issues" : null,
    link.embedOrigins.length > 0 ? `in frames on ${link.embedOrigins.join(", ")}` : null,
  ].filter((text) => text !== null);
}

function failedText(link: LinkSummary, locale: string, timeZone: string): string | null {
  if (link.failedAttempts === 0) return null;
  const wrong = countOf(link.failedAttempts, "wrong password", "wrong passwords", locale);
  return `${wrong}, last ${formatMoment(link.lastFailedAt, locale, timeZone)}`;
}
