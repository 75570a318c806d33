import "server-only";
import type pg from "pg";
import { findCommunities } from "#lib/db/communities.ts";
import { findFigures, type ProfileFigures } from "#lib/db/figures.ts";
import type { ProfileRef } from "#lib/db/follow-chain.ts";
import { findMarks } from "#lib/db/marks.ts";
import { readProfileFacts } from "#lib/db/model/profile-facts.ts";
import { findParameters } from "#lib/db/model-settings.ts";
import { findProfile } from "#lib/db/profiles.ts";
import { findMemberEvidence, findNames, findRings, type RingRow } from "#lib/db/rings.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { arePodsTested } from "#lib/engagement/find-rings.ts";
import { type TradeWindow, tradeWindows } from "#lib/engagement/trade-windows.ts";
import type { NamedPerson, RingFinding, RingGroup, RingsPage } from "#lib/reports/rings.ts";
import type { OwnerScope } from "#lib/scope.ts";

/** Rings with their evidence, the communities, and what they do to the figures; null = no such profile, or not yours. */
export async function loadRings(scope: OwnerScope, profileId: string): Promise<RingsPage | null> {
  const profile = await findProfile(scope, profileId);
  if (!profile) return null;
  const [figures, communities, marks] = [
    await findFigures(scope, profileId),
    await findCommunities(scope, profileId),
    (await findMarks(scope, profileId)).filter(({ kind }) => kind === "community"),
  ];
  const found = await withWorkerTenant(scope.workspaceId, (client) =>
    readRings(client, { workspaceId: scope.workspaceId, profileId }),
  );
  return {
    profile: { id: profile.id, platform: profile.platform, handle: profile.handle },
    figures: figures && pairOf(figures),
    hasNames: figures?.tallies.hasNames ?? false,
    hasPostTimes: found.hasPostTimes,
    periods: found.periods,
    groups: found.groups,
    communities: communities.map((community) => {
      const members = marks.filter((mark) => mark.community?.id === community.id);
      const ids = new Set(members.map(({ personId }) => personId));
      const isAmong = ({ members: people }: RingFinding) => people.some(({ personId }) => ids.has(personId));
      return { ...community, members, withoutMark: found.withoutMarks.filter(isAmong) };
    }),
    singles: marks.filter((mark) => mark.community === null),
  };
}

async function readRings(client: pg.ClientBase, profile: ProfileRef) {
  const parameters = await findParameters(client, profile);
  const { firstAct, lastAct, given, publishedAt } = await readProfileFacts(client, profile);
  const windows = tradeWindows(firstAct, lastAct, parameters);
  const rows = await findRings(client, profile, { withoutMarks: false });
  const rowsWithout = await findRings(client, profile, { withoutMarks: true });
  const names = await findNames(client, profile, [...new Set([...rows, ...rowsWithout].flatMap((row) => row.members))]);
  const findings = async (each: RingRow[]): Promise<(RingFinding & { groupNo: number })[]> => {
    const found = [];
    for (const row of each) {
      const window = windows[row.windowNo];
      if (window) found.push({ ...(await toFinding(client, profile, row, window, names)), groupNo: row.groupNo });
    }
    return found;
  };
  return {
    hasPostTimes: publishedAt.size > 0,
    periods: windows.map((window) => ({ ...spanOf(window), podsTested: arePodsTested(window, lastAct, given) })),
    groups: groupsOf(await findings(rows)),
    withoutMarks: await findings(rowsWithout),
  };
}

async function toFinding(
  client: pg.ClientBase,
  profile: ProfileRef,
  row: RingRow,
  window: TradeWindow,
  names: ReadonlyMap<string, NamedPerson>,
): Promise<RingFinding> {
  const span = { from: new Date(window.from), to: new Date(window.to) };
  const evidence = await findMemberEvidence(client, profile, row, span);
  const members = evidence.flatMap((each) => {
    const person = names.get(each.personId);
    return person ? [{ ...each, ...person }] : [];
  });
  return { kind: row.kind, ...spanOf(window), posts: row.posts.length, members };
}

function groupsOf(findings: readonly (RingFinding & { groupNo: number })[]): RingGroup[] {
  const groups = new Map<number, RingGroup>();
  for (const { groupNo, ...finding } of findings) {
    const group = groups.get(groupNo) ?? { groupNo, people: [], findings: [] };
    groups.set(groupNo, group);
    group.findings.push(finding);
    for (const { personId, handle, platformId } of finding.members) {
      if (!group.people.some((person) => person.personId === personId))
        group.people.push({ personId, handle, platformId });
    }
  }
  return [...groups.values()];
}

function spanOf(window: TradeWindow): { from: string; to: string } {
  return { from: new Date(window.from).toISOString(), to: new Date(window.to).toISOString() };
}

function pairOf({ measures }: ProfileFigures): NonNullable<RingsPage["figures"]> {
  const { people28, G, core } = measures.figures;
  return { withMarks: { people28, G, core }, withoutMarks: measures.withoutMarks };
}
