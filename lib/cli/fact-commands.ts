import { type Answer, CommandRefused } from "#lib/cli/outcome.ts";
import { requireProfile } from "#lib/cli/profile-name.ts";
import { toldSnapshot } from "#lib/cli/told-snapshot.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { loadDigest } from "#lib/services/facts/load-digest.ts";
import { loadSnapshots } from "#lib/services/facts/load-snapshots.ts";
import { rebuildFigures } from "#lib/services/figures/rebuild-figures.ts";
import { listImports } from "#lib/services/import/list-imports.ts";
import { undoImport } from "#lib/services/import/undo-import.ts";

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

/** `rebuild`: drops what is derived and computes it anew from the facts. */
export async function rebuild(scope: OwnerScope, profileName: string): Promise<Answer> {
  const profile = await requireProfile(scope, profileName);
  if (!(await rebuildFigures(scope, profile.id))) throw new Error("the profile was deleted in the meantime");
  const { json } = await digest(scope, profileName);
  return { json: { rebuilt: profile.id, ...json }, text: "Rebuilt." };
}

export async function digest(scope: OwnerScope, profileName: string): Promise<Answer> {
  const profile = await requireProfile(scope, profileName);
  const digests = await loadDigest(scope, profile.id);
  if (!digests) throw new Error("the profile was deleted in the meantime");
  return { json: digests, text: `facts    ${digests.facts}\nderived  ${digests.derived}\nmodel    ${digests.model}` };
}
