import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { requireProfile } from "#lib/cli/profile-name.ts";
import { toldSnapshot } from "#lib/cli/told-snapshot.ts";
import type { PeopleFilter } from "#lib/reports/people.ts";
import { peopleFilters } from "#lib/reports/people.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { loadSnapshots } from "#lib/services/facts/load-snapshots.ts";
import { listImports } from "#lib/services/import/list-imports.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";
import { loadPeople } from "#lib/services/people/load-people.ts";

export async function imports(scope: OwnerScope, profileName: string): Promise<Answer> {
  const profile = await requireProfile(scope, profileName);
  const views = await listImports(scope, profile.id);
  return {
    json: { imports: views },
    text: views.map((view) => `${view.id}  ${view.createdAt}  ${view.state}`).join("\n") || "No imports.",
  };
}

export async function undo(scope: OwnerScope, importId: string): Promise<Answer> {
  const undone = await undoImport(scope, importId);
  if (!undone.ok) {
    throw new CommandRefused(
      "E-USAGE",
      undone.code === "no-import"
        ? "There is no such import."
        : "This import is not published: there is nothing to undo.",
    );
  }
  return { json: { importId, outcome: "undone" }, text: "Undone." };
}

export async function snapshots(scope: OwnerScope, profileName: string): Promise<Answer> {
  const profile = await requireProfile(scope, profileName);
  const lists = ((await loadSnapshots(scope, profile.id)) ?? []).map(toldSnapshot);
  return {
    json: { snapshots: lists },
    text:
      lists
        .map((list) => {
          const change = list.joined === null ? "" : `, ${list.joined} joined, ${list.left ?? "?"} left`;
          return `${list.observedAt}  ${list.side}  ${list.listed}${change}  ${list.completeness}`;
        })
        .join("\n") || "No lists.",
  };
}

export async function people(
  scope: OwnerScope,
  profileName: string,
  options: { standing: string | null; search: string | null; limit: number },
): Promise<Answer> {
  const profile = await requireProfile(scope, profileName);
  const filter = peopleFilters.find((each) => each === (options.standing ?? "all"));
  if (filter === undefined) throw new CommandRefused("E-USAGE", `--standing is one of ${peopleFilters.join(", ")}.`);
  const page = await loadPeople(scope, profile.id, {
    filter: filter satisfies PeopleFilter,
    sort: "name",
    descending: false,
    search: options.search ?? "",
    page: 1,
    pageSize: options.limit,
  });
  const rows = page?.rows ?? [];
  return {
    json: { total: page?.total ?? 0, people: rows },
    text: rows.map((row) => (row.handle === null ? `account ${row.platformId}` : `@${row.handle}`)).join("\n"),
  };
}

export async function digest(scope: OwnerScope, profileName: string): Promise<Answer> {
  const profile = await requireProfile(scope, profileName);
  const digests = await loadDigest(scope, profile.id);
  if (!digests) throw new Error("the profile was deleted in the meantime");
  return { json: digests, text: `facts    ${digests.facts}\nderived  ${digests.derived}\nmodel    ${digests.model}` };
}
