import { expect, test } from "vitest";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import type { FactRow } from "#lib/importers/types.ts";
import { type CampaignStep, campaignSteps } from "#lib/reports/campaigns.ts";
import { prepareWaterfall } from "#lib/reports/prepare-campaign.ts";
import type { OwnerScope } from "#lib/scope.ts";
import { dismissSuggestion } from "#lib/services/campaigns/dismiss-suggestion.ts";
import { loadCampaign } from "#lib/services/campaigns/load-campaign.ts";
import { loadCampaigns } from "#lib/services/campaigns/load-campaigns.ts";
import { saveCampaign } from "#lib/services/judgement/save-campaign.ts";
import { bookImport } from "#lib/testing/book-import.ts";
import { madeMeasures, madeTallies } from "#lib/testing/made-figures.ts";
import { comment, day, listed, received } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const complete = { completeness: "complete" } as const;
const both = [
  { side: "followers", ...complete },
  { side: "following", ...complete },
] as const;

/** From day 40 (9 February) up to, and without, day 60 (1 March). */
const push = { kind: "follow-back", title: "Push", note: "", fromDay: "2026-02-09", toDay: "2026-03-01" } as const;

/**
 * Followers on day 1: old. On day 42 the owner follows f1 to f6. f1 to f4 follow on day 44, s1 and s2 by themselves on
 * day 45, u1 by no known day between the lists of days 1 and 62. f4 is gone on day 160, s2 on day 80.
 * f1 and s1 comment on day 50, f2 likes on day 50, old comments on day 44, f3 comments on day 150.
 */
async function makeCampaign(): Promise<{ scope: OwnerScope; profileId: string; campaignId: string }> {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const followers = (people: Record<string, number | null>): FactRow[] =>
    Object.entries(people).map(([handle, at]) => listed("followers", { handle }, at === null ? null : day(at)));
  const following = ["f1", "f2", "f3", "f4", "f5", "f6"].map((handle) => listed("following", { handle }, day(42)));
  const fans = { f1: 44, f2: 44, f3: 44, f4: 44, s1: 45, s2: 45 };
  await bookImport(scope, profileId, {
    observedAt: day(1),
    lists: [...both],
    rows: [...followers({ old: null }), listed("following", { handle: "old" })],
  });
  await bookImport(scope, profileId, {
    observedAt: day(62),
    lists: [...both],
    rows: [
      ...followers({ old: null, ...fans, u1: null }),
      listed("following", { handle: "old" }),
      ...following,
      comment("f1", day(50)),
      comment("s1", day(50)),
      comment("old", day(44)),
      received("f2", day(50), { post: "p1" }),
    ],
  });
  const { s2: _, ...withoutS2 } = fans;
  await bookImport(scope, profileId, {
    observedAt: day(80),
    lists: [{ side: "followers", ...complete }],
    rows: followers({ old: null, ...withoutS2, u1: null }),
  });
  const { f4: __, ...left } = withoutS2;
  await bookImport(scope, profileId, {
    observedAt: day(160),
    lists: [{ side: "followers", ...complete }],
    rows: [...followers({ old: null, ...left, u1: null }), comment("f3", day(150))],
  });
  await settle(scope, profileId, 160);
  const saved = await saveCampaign(scope, profileId, push, day(161));
  if (!saved.ok) throw new Error(saved.code);
  await settle(scope, profileId, 160);
  return { scope, profileId, campaignId: saved.value.campaignId };
}

/** Puts the derived values that the test rests on: every act came by unasked. */
async function settle(scope: OwnerScope, profileId: string, asOf: number): Promise<void> {
  await withWorkerTenant(scope.workspaceId, async (client) => {
    const here = [scope.workspaceId, profileId];
    await client.query(
      `UPDATE interaction SET class = 'unprompted', weight = CASE type WHEN 'like' THEN 1 ELSE 3 END
       WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'received'`,
      here,
    );
    await client.query("UPDATE person_state SET genuine = received WHERE workspace_id = $1 AND profile_id = $2", here);
    const tallies = madeTallies({
      asOf: day(asOf).getTime(),
      hasNames: true,
      received: [[day(1).getTime(), day(asOf).getTime()]],
      ledger: {
        takenAt: day(asOf).getTime(),
        isComplete: true,
        rows: 6,
        lines: { engaged: 0, lapsed: 0, once: 0, traded: 0, suspect: 0, new: 0, unclear: 0, courtesy: 0, hollow: 6 },
        reciprocalOnly: 0,
        vouched: 0,
        silentAges: [0, 0, 0, 0],
        platformCount: null,
        hasFollowing: true,
      },
    });
    await client.query("DELETE FROM profile_figures WHERE workspace_id = $1 AND profile_id = $2", here);
    await client.query(
      `INSERT INTO profile_figures (workspace_id, profile_id, as_of, model_version, parameters_hash, tallies, measures)
       VALUES ($1, $2, $3, 1, '', $4, $5)`,
      [...here, day(asOf), JSON.stringify(tallies), JSON.stringify(madeMeasures({}))],
    );
  });
}

const first = { step: "joined", page: 1 } as const;

test("the waterfall of a follow-back campaign, worked out by hand", async () => {
  const { scope, profileId, campaignId } = await makeCampaign();
  const view = await loadCampaign(scope, profileId, campaignId, first);
  expect(view).toMatchObject({
    ownFollows: 6,
    hasFollowerLists: true,
    isCovered: true,
    result: {
      joiners: 4,
      unknownOrigin: 0,
      // Seen on day 160, 116 days after day 44: three of four; f4 was last seen on day 80 and is missing on day 160.
      stays: [
        { days: 30, yes: 4, no: 0, unknown: 0 },
        { days: 90, yes: 3, no: 0, unknown: 1 },
        { days: 180, yes: 0, no: 1, unknown: 3 },
      ],
      // The comment of f3 on day 150 is 106 days after day 44: too late.
      ripe: { of: 4, reacted: 2, engaged: 1 },
      comparison: { of: 2, reacted: 1, engaged: 1 },
      // 14 and 90 days after day 60.
      price: { status: "tooEarly", until: day(164).getTime() },
    },
    // All who ever followed back are those of this campaign.
    thought: { joiners: 4, engaged: 1, outcome: { has: 4, needs: 60 } },
  });
});

test("behind every number stand as many people as it says", async () => {
  const { scope, profileId, campaignId } = await makeCampaign();
  const names = async (step: CampaignStep) => {
    const view = await loadCampaign(scope, profileId, campaignId, { step, page: 1 });
    return view?.who.people.map(({ handle }) => handle).sort() ?? [];
  };
  expect(await names("joined")).toEqual(["f1", "f2", "f3", "f4"]);
  expect(await names("stayed90")).toEqual(["f1", "f2", "f3"]);
  expect(await names("acted")).toEqual(["f1", "f2"]);
  expect(await names("people")).toEqual(["f1"]);
  expect(await names("others")).toEqual(["s1", "s2"]);
  expect(await names("othersPeople")).toEqual(["s1"]);
  const view = await loadCampaign(scope, profileId, campaignId, first);
  const { campaign, comparison } = prepareWaterfall(view ?? never(), "en");
  for (const row of [...campaign, ...comparison]) {
    const step = campaignSteps.find((name) => name === row.id);
    if (step) expect(String((await names(step)).length), row.id).toBe(row.count);
  }
});

function never(): never {
  throw new Error("the campaign is there");
}

test("people come in pages, and a page beyond the last one is empty", async () => {
  const { scope, profileId, campaignId } = await makeCampaign();
  const page = async (number: number) =>
    (await loadCampaign(scope, profileId, campaignId, { step: "joined", page: number, pageSize: 3 }))?.who;
  expect(await page(1)).toMatchObject({ total: 4, people: [{}, {}, {}] });
  expect((await page(2))?.people).toHaveLength(1);
  expect((await page(Number.MAX_SAFE_INTEGER))?.people).toEqual([]);
});

test("as a launch the same days count everybody who came, against those of the 90 days before", async () => {
  const { scope, profileId, campaignId } = await makeCampaign();
  await saveCampaign(scope, profileId, { ...push, kind: "launch", id: campaignId }, day(161));
  await settle(scope, profileId, 160);
  const view = await loadCampaign(scope, profileId, campaignId, { step: "joined", page: 1 });
  // u1 came between days 1 and 62: not surely inside.
  expect(view?.who.people.map(({ handle }) => handle).sort()).toEqual(["f1", "f2", "f3", "f4", "s1", "s2"]);
  expect(view?.result).toMatchObject({ joiners: 6, unknownOrigin: null, comparison: { of: 0 }, price: null });
});

test("a burst of follows is asked about until it is entered or dismissed", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const follow = (handle: string, at: number) => listed("following", { handle }, day(at));
  await bookImport(scope, profileId, {
    observedAt: day(120),
    lists: [{ side: "following", ...complete }],
    rows: [
      ...[1, 10, 20, 30, 40, 50].map((at) => follow(`early${at}`, at)),
      ...Array.from({ length: 40 }, (_, index) => follow(`burst${index}`, 90)),
    ],
  });
  await settle(scope, profileId, 120);
  // Day 90 of 2026 is 31 March.
  const burst = { kind: "follow-burst", fromDay: "2026-03-31", toDay: "2026-04-01", follows: 40 };
  expect((await loadCampaigns(scope, profileId))?.suggestions).toEqual([burst]);

  const confirm = { ...push, fromDay: burst.fromDay, toDay: burst.toDay };
  const saved = await saveCampaign(scope, profileId, confirm, day(121));
  expect(saved.ok).toBe(true);
  await settle(scope, profileId, 120);
  const page = await loadCampaigns(scope, profileId);
  expect(page?.suggestions).toEqual([]);
  expect(page?.campaigns).toMatchObject([{ ownFollows: 40, campaign: { title: "Push" }, result: { joiners: 0 } }]);

  const other = await makeProfile(scope, "other", "second");
  const dismiss = { kind: "follow-burst", subject: "2026-03-31" } as const;
  expect(await dismissSuggestion(scope, profileId, dismiss, day(121))).toEqual({ ok: true, value: null });
  expect(await loadCampaigns(scope, other)).toMatchObject({ asOf: null, campaigns: [], suggestions: [] });
});

test("T1, G8: campaigns of somebody else, of no profile, and campaigns that are not there", async () => {
  const { scope, profileId, campaignId } = await makeCampaign();
  const stranger = await makeOwner();
  const own = await makeProfile(stranger);
  expect(await loadCampaigns(stranger, profileId)).toBeNull();
  expect(await loadCampaigns(scope, "nonsense")).toBeNull();
  expect(await loadCampaign(stranger, profileId, campaignId, first)).toBeNull();
  expect(await loadCampaign(stranger, own, campaignId, first)).toBeNull();
  for (const id of ["", "\0", "00000000-0000-4000-8000-000000000000"]) {
    expect(await loadCampaign(scope, profileId, id, first)).toBeNull();
  }
});
