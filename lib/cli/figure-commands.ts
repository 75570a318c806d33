import { endOfDay, readDay, readMoment } from "#lib/cli/moments.ts";
import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { requireProfile } from "#lib/cli/profile-name.ts";
import { type ToldMeasure, toldMeasures } from "#lib/reports/told-measures.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadSnapshots } from "#lib/services/facts/load-snapshots.ts";
import type { AccountRefusal } from "#lib/services/figures/load-account-at.ts";
import { type Figures, loadFigures } from "#lib/services/figures/load-figures.ts";
import { loadGrowthFigures } from "#lib/services/figures/load-growth-figures.ts";

const locale = "en";

/** `measures`: every figure by its name, as stored or as of the end of `--to`. */
export async function measures(
  scope: OwnerScope,
  profileName: string,
  options: { from: string | null; to: string | null },
): Promise<Answer> {
  const from = readDay(options.from, "--from");
  const to = readDay(options.to, "--to");
  if (from !== null && to !== null && from > to) throw new CommandRefused("E-USAGE", "--from is after --to.");
  const profile = await requireProfile(scope, profileName);
  const figures = await requireFigures(scope, profile.id, to === null ? null : endOfDay(to));
  const growth = await loadGrowthFigures(scope, profile.id, { from, to }, locale);
  const told = { ...toldMeasures(figures.measures, locale), ...growth };
  const { withoutMarks, classes, marks } = figures.measures;
  return {
    json: {
      asOf: figures.asOf,
      from,
      to,
      modelVersion: figures.modelVersion,
      parametersHash: figures.parametersHash,
      measures: told,
      classes,
      marks,
      withoutMarks,
    },
    text: Object.entries(told)
      .map(([name, measure]) => `${name.padEnd(16)} ${measureLine(measure)}`)
      .join("\n"),
  };
}

/** `ledger`: on which line every follower of the latest list stands. */
export async function ledger(scope: OwnerScope, profileName: string, atText: string | null): Promise<Answer> {
  const at = readMoment(atText, "--at");
  const profile = await requireProfile(scope, profileName);
  const { asOf, modelVersion, parametersHash, measures } = await requireFigures(scope, profile.id, at);
  if (measures.ledger === null) throw await noList(scope, profile.id, at);
  const { realFollowers, engagedShare, inflation, reciprocalOnly, unlisted } = toldMeasures(measures, locale);
  const { lines, rows, takenAt, ...rest } = measures.ledger;
  return {
    json: {
      asOf,
      takenAt,
      rows,
      lines,
      realFollowers: realFollowers.value,
      engagedShare: engagedShare.value,
      engagedCi: limitsOf(engagedShare),
      inflation: limitsOf(inflation),
      reciprocalOnly: reciprocalOnly.value,
      unlisted: unlisted.value,
      ...rest,
      measures: { realFollowers, engagedShare, inflation, reciprocalOnly, unlisted },
      modelVersion,
      parametersHash,
    },
    text: [
      `${rows} followers listed ${takenAt}, as of ${asOf}`,
      ...Object.entries(lines).map(([line, count]) => `${line.padEnd(10)} ${count}`),
    ].join("\n"),
  };
}

function limitsOf({ lo, hi }: ToldMeasure): [number, number] | null {
  return lo === null || hi === null ? null : [lo, hi];
}

function measureLine({ value, lo, hi, reason }: ToldMeasure): string {
  if (value === null) return reason ?? "not known";
  const round = (each: number) => Number(each.toFixed(4));
  const interval = lo === null || hi === null ? "" : ` (${round(lo)} to ${round(hi)})`;
  return `${round(value)}${interval}${reason === null ? "" : `, ${reason}`}`;
}

async function requireFigures(scope: OwnerScope, profileId: string, at: Date | null): Promise<Figures> {
  const figures = await loadFigures(scope, profileId, at);
  if (figures.ok) return figures.value;
  throw await accountRefused(scope, profileId, figures.code, at);
}

/** Why nothing can be said of a moment, as a sentence. */
export async function accountRefused(
  scope: OwnerScope,
  profileId: string,
  code: AccountRefusal,
  at: Date | null,
): Promise<Error> {
  switch (code) {
    case "no-profile":
      return new Error("the profile was deleted in the meantime");
    case "too-large":
      return new CommandRefused("E-USAGE", "There are too many acts to compute an earlier moment in memory.");
    case "nothing-known":
      return at === null ? new CommandRefused("E-USAGE", "Nothing was imported yet.") : noList(scope, profileId, at);
  }
}

async function noList(scope: OwnerScope, profileId: string, at: Date | null): Promise<CommandRefused> {
  const lists = (await loadSnapshots(scope, profileId)) ?? [];
  const first = lists.find((list) => list.side === "followers");
  if (!first) return new CommandRefused("E-USAGE", "There is no follower list yet: import one first.");
  const when = at === null ? "by then" : `by ${at.toISOString()}`;
  return new CommandRefused("E-USAGE", `No follower list is known ${when}: the first is of ${first.observedAt}.`);
}
