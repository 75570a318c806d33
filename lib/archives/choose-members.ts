import { createHash } from "node:crypto";
import type { Candidate } from "#lib/archives/candidate.ts";
import { plainName, plainPath } from "#lib/importers/file-names.ts";
import { type Problem, Refusal } from "#lib/importers/problem.ts";
import type { ReadContext } from "#lib/importers/types.ts";

export type Recognised = Candidate & { format: string };

type Chosen = { members: Recognised[]; leftOut: number; warnings: Problem[] };

/**
 * Of the recognised files of one importer those that make one export: the same file twice counts once, and of two
 * exports the newest is taken (formats 2.1).
 */
export async function chooseMembers(found: Recognised[], profile: ReadContext["profile"]): Promise<Chosen> {
  const unique = await dropCopies(found);
  const copies = found.length - unique.length;
  const warnings: Problem[] = copies === 0 ? [] : [{ code: "W-IGNORED", detail: "copies", count: copies }];
  if (!hasTwins(unique)) return { members: unique, leftOut: copies, warnings };

  const exports = groupByExport(unique).sort((a, b) => rank(b, profile) - rank(a, profile));
  const [newest] = exports;
  if (!newest || exports.length === 1 || hasTwins(newest.members)) throw new Refusal(differingCopies(unique));
  const members = [...newest.members];
  const left: string[] = [];
  for (const other of exports.slice(1)) {
    const isPart = other.day === newest.day && newest.day !== null && !hasTwins([...members, ...other.members]);
    if (isPart) members.push(...other.members);
    else left.push(other.name);
  }
  const leftOut = found.length - members.length;
  const facts = { names: left.slice(0, 5).join(", "), taken: newest.name };
  warnings.push({ code: "W-IGNORED", detail: "older-export", count: left.length, facts });
  return { members, leftOut, warnings };
}

/** Files that claim to be the same part of an export have the same key. */
function keyOf(member: Recognised): string {
  return `${member.format} ${plainName(member.path)}`;
}

function hasTwins(members: Recognised[]): boolean {
  return new Set(members.map(keyOf)).size < members.length;
}

async function dropCopies(found: Recognised[]): Promise<Recognised[]> {
  const kept: Recognised[] = [];
  const byKey = Map.groupBy(found, (member) => `${keyOf(member)} ${member.sizeBytes}`);
  for (const same of byKey.values()) {
    const digests = new Set<string>();
    for (const member of same) {
      const digest = same.length === 1 ? "" : await digestOf(member);
      if (digests.has(digest)) continue;
      digests.add(digest);
      kept.push(member);
    }
  }
  return kept;
}

async function digestOf(member: Candidate): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of member.open()) hash.update(chunk);
  return hash.digest("hex");
}

type Export = { name: string; members: Recognised[]; day: string | null; at: number };

function groupByExport(members: Recognised[]): Export[] {
  const groups = Map.groupBy(members, (member) => member.container);
  return [...groups.values()].flatMap((inside) => {
    const depth = hasTwins(inside) ? commonFolders(inside) : 0;
    const folders = Map.groupBy(inside, (member) => (hasTwins(inside) ? folderAt(member, depth) : ""));
    return [...folders].map(([folder, part]) => describeExport(folder || (part[0]?.file ?? ""), part));
  });
}

function describeExport(name: string, members: Recognised[]): Export {
  const named = /(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])-?([0-3]\d)(?!\d)/.exec(name.slice(-200));
  const stamps = members.map((member) => member.modifiedAt?.getTime() ?? 0);
  const at = named ? Date.parse(`${named[1]}-${named[2]}-${named[3]}`) || 0 : Math.max(...stamps);
  return { name, members, at, day: at > 0 ? new Date(at).toISOString().slice(0, 10) : null };
}

/** Later is higher; an export whose name holds the profile's handle goes before all others. */
function rank(one: Export, profile: ReadContext["profile"]): number {
  const isOwn = profile !== null && plainPath(one.name).includes(profile.handle.toLowerCase());
  return one.at + (isOwn ? Number.MAX_SAFE_INTEGER / 2 : 0);
}

function commonFolders(members: Recognised[]): number {
  const paths = members.map((member) => plainPath(member.path).split("/"));
  let depth = 0;
  while (paths.every((parts) => parts.length > depth + 1 && parts[depth] === paths[0]?.[depth])) depth += 1;
  return depth;
}

function folderAt(member: Recognised, depth: number): string {
  const parts = member.path.split("/");
  return parts.length > depth + 1 ? (parts[depth] ?? "") : "";
}

function differingCopies(members: Recognised[]): Problem {
  const twins = [...Map.groupBy(members, keyOf).values()].find((same) => same.length > 1) ?? [];
  const names = twins.map((member) => member.member ?? member.file).join(", ");
  return { code: "E-NODATA", file: twins[0]?.file ?? "", detail: "copies-differ", facts: { names } };
}
