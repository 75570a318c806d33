import type { Route } from "next";
import { LinkLine } from "#components/reports/link-line.tsx";
import type { LinkActions } from "#components/reports/link-state.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { LiveLinkSummary } from "#lib/reports/report-summary.ts";

type LiveLinksProps = {
  links: LiveLinkSummary[];
  locale: string;
  actions: Pick<LinkActions, "edit" | "rotate" | "revoke">;
};

/** All links of a workspace that work, each under its report. */
export function LiveLinks({ links, locale, actions }: LiveLinksProps) {
  return (
    <ul className="border-b border-line">
      {links.map((link) => (
        <li key={link.id} className="border-t border-line py-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <TextLink href={`/profiles/${link.profile.id}/reports/${link.report.id}` as Route}>
              <bdi className="font-serif text-quote">{link.report.title}</bdi>
            </TextLink>
            <bdi className="text-small text-faint">@{link.profile.handle}</bdi>
          </p>
          <LinkLine link={link} locale={locale} timeZone={link.profile.timeZone} actions={actions} />
        </li>
      ))}
    </ul>
  );
}
