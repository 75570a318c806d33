import { formatDate, formatDateRange, formatDays } from "#lib/display/dates.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { FollowSpell } from "#lib/reports/follow-spells.ts";

/** How a spell began: the day of the source, or the lists it lies between. */
export function spellStart({ exactAt, after, before }: FollowSpell, locale: string): string {
  if (exactAt !== null) return `On ${formatDate(exactAt, locale, "UTC")}, by the platform's own date.`;
  if (after === null)
    return `On the first list already, ${formatDate(before, locale, "UTC")}; since when is not known.`;
  return `Between two lists, ${formatDateRange(after, before, locale, "UTC")}.`;
}

/** How it ended. Without an id that survives a rename, gone and renamed look the same. */
export function spellEnd(spell: FollowSpell, lastList: string | null, survivesRename: boolean, locale: string): string {
  if (spell.left === null) {
    return lastList === null ? "Not over yet." : `Still on the latest list, ${formatDate(lastList, locale, "UTC")}.`;
  }
  const gone = survivesRename ? "Gone" : "Gone or renamed";
  return `${gone} between two lists, ${formatDateRange(spell.left.after, spell.left.before, locale, "UTC")}.`;
}

/** How long they surely were away before this spell: from the first list without them to the last one without them. */
export function gapBefore(earlier: FollowSpell, later: FollowSpell, locale: string): string | null {
  if (earlier.left === null) return null;
  const back = later.exactAt ?? later.after ?? later.before;
  const days = Math.floor((Date.parse(back) - Date.parse(earlier.left.before)) / dayMs);
  return days < 1 ? "Away between lists." : `Away for ${formatDays(days, locale)} or more.`;
}
