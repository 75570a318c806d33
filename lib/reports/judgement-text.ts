import { formatDay, formatDayRange } from "#lib/display/dates.ts";
import { countOf } from "#lib/display/numbers.ts";
import { formatParameter, parameterTexts } from "#lib/display/parameter-text.ts";
import type { MarkKind } from "#lib/engagement/account.ts";
import { isParameterName, type ParameterName } from "#lib/engagement/parameter-bounds.ts";
import { modelValue } from "#lib/engagement/parameters-schema.ts";
import type { Judge } from "#lib/reports/judge.ts";
import type { JudgementEntry } from "#lib/reports/judgement-entry.ts";
import { shiftDay } from "#lib/reports/utc-days.ts";

/** A sentence around a name that somebody else chose, which must not reorder what stands beside it (threats C6). */
export type JudgementText = { before: string; name: string | null; after: string };

export const markWords = {
  community: "community",
  spam: "spam",
  vouched: "vouched for",
} satisfies Record<MarkKind, string>;

/** One line of the log as a sentence. */
export function describeJudgement({ verb, detail }: JudgementEntry, locale: string): JudgementText {
  const about = (before: string, name: string, after: string): JudgementText => ({ before, name, after });
  switch (verb) {
    case "mark":
      return about("Marked ", personName(detail.personKey), ` as ${markWords[detail.kind]}.`);
    case "unmark":
      return about("Took back that ", personName(detail.personKey), ` is ${markWords[detail.kind]}.`);
    case "incentivise":
      return about("Marked the post ", detail.post, " as a giveaway or paid.");
    case "unincentivise":
      return about("Took back that the post ", detail.post, " was a giveaway or paid.");
    case "community":
      return about("Named ", detail.name, ` a community of ${people(detail.members, locale)}.`);
    case "community-joined":
      return about("Added to the community ", detail.name, `: ${people(detail.members, locale)}.`);
    case "dissolve":
      return about("Dissolved the community ", detail.name, `, which had ${people(detail.members, locale)}.`);
    case "campaign":
      return about("Entered the campaign ", detail.title, `, ${campaignDays(detail, locale)}.`);
    case "campaign-changed":
      return about("Changed the campaign ", detail.title, `, now ${campaignDays(detail, locale)}.`);
    case "campaign-deleted":
      return about("Deleted the campaign ", detail.title, `, ${campaignDays(detail, locale)}.`);
    case "parameters":
      return { before: parameterChange(detail, locale), name: null, after: "" };
    case "time-zone":
      return { before: `Changed the time zone from ${detail.before} to ${detail.after}.`, name: null, after: "" };
    default:
      return verb satisfies never;
  }
}

export function describeJudge(by: Judge): string {
  switch (by.kind) {
    case "member":
      return by.email;
    case "operator":
      return "on the command line";
    case "former-member":
      return "somebody who is no member any more";
    default:
      return by satisfies never;
  }
}

/** "@ana", or "account 7" for a person known by id alone. */
function personName(key: string): string {
  return key.startsWith("id:") ? `account ${key.slice(3)}` : key;
}

function people(members: readonly string[], locale: string): string {
  return countOf(members.length, "person", "people", locale);
}

function campaignDays({ fromDay, toDay }: { fromDay: string; toDay: string }, locale: string): string {
  const last = shiftDay(toDay, -1);
  return last === fromDay ? formatDay(fromDay, locale) : formatDayRange(fromDay, last, locale);
}

function parameterChange(
  detail: { before: Record<string, number>; after: Record<string, number> },
  locale: string,
): string {
  if (Object.keys(detail.after).length === 0) return "Set all weights and windows back to the model's own.";
  const names = [...new Set([...Object.keys(detail.before), ...Object.keys(detail.after)])].filter(isParameterName);
  const changes = names.flatMap((name) => {
    const from = valueIn(detail.before, name);
    const to = valueIn(detail.after, name);
    if (from === to) return [];
    const text = (value: number) => formatParameter(name, value, locale);
    return [`${parameterTexts[name].label} from ${text(from)} to ${text(to)}`];
  });
  return `Changed ${changes.join("; ")}.`;
}

function valueIn(values: Record<string, number>, name: ParameterName): number {
  return values[name] ?? modelValue(name);
}
