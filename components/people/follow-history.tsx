import { formatDate } from "#lib/display/dates.ts";
import { gapBefore, spellEnd, spellStart } from "#lib/reports/follow-history-text.ts";
import type { FollowSpell } from "#lib/reports/follow-spells.ts";
import { firstFollowText } from "#lib/reports/people-text.ts";
import type { PersonPage } from "#lib/reports/person.ts";
import { capitalise } from "#lib/reports/timeline-text.ts";

/** When who followed whom, as far as the lists of both sides tell. */
export function FollowHistory({ page, locale }: { page: PersonPage; locale: string }) {
  const { follows, person } = page;
  const survivesRename = person.platformId !== null;
  const first = firstFollowText(person.firstFollow);
  return (
    <div className="grid gap-5">
      <SideHistory
        title="They follow you"
        spells={follows.theirs}
        lastList={follows.lastTheirs}
        missing="No list of your followers was imported."
        survivesRename={survivesRename}
        locale={locale}
      />
      <SideHistory
        title="You follow them"
        spells={follows.yours}
        lastList={follows.lastYours}
        missing="No list of those you follow was imported."
        survivesRename={survivesRename}
        locale={locale}
      />
      {first ? <p className="text-small text-soft">{capitalise(first)}.</p> : null}
    </div>
  );
}

type SideHistoryProps = {
  title: string;
  spells: FollowSpell[];
  /** When the latest list of this side was taken; null = there is none. */
  lastList: string | null;
  missing: string;
  survivesRename: boolean;
  locale: string;
};

function SideHistory({ title, spells, lastList, missing, survivesRename, locale }: SideHistoryProps) {
  return (
    <div>
      <h3 className="mb-1 font-medium">{title}</h3>
      {lastList === null ? (
        <p className="text-small text-soft">{missing}</p>
      ) : spells.length === 0 ? (
        <p className="text-small text-soft">On no list up to {formatDate(lastList, locale, "UTC")}.</p>
      ) : (
        <ol className="grid gap-2 text-small text-soft">
          {spells.map((spell, place) => {
            const earlier = spells[place - 1];
            const gap = earlier ? gapBefore(earlier, spell, locale) : null;
            return (
              <li key={spell.before}>
                {gap ? <p className="mb-2 text-faint">{gap}</p> : null}
                <p>{spellStart(spell, locale)}</p>
                <p>{spellEnd(spell, lastList, survivesRename, locale)}</p>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}
