import { expect, test } from "vitest";
import { deleteCampaign } from "#lib/services/judgement/delete-campaign.ts";
import { listCampaigns } from "#lib/services/judgement/list-campaigns.ts";
import { loadJudgementLog } from "#lib/services/judgement/load-judgement-log.ts";
import { type SaveCampaignInput, saveCampaignInput } from "#lib/services/judgement/save-campaign.input.ts";
import { saveCampaign } from "#lib/services/judgement/save-campaign.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const now = new Date("2026-11-24T12:00:00Z");
const march = {
  kind: "follow-back",
  title: "March follows",
  note: "",
  fromDay: "2026-03-02",
  toDay: "2026-03-16",
} as const satisfies SaveCampaignInput;

test("a campaign is entered, changed and deleted, and each is logged", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  const made = await saveCampaign(scope, profileId, march, now);
  if (!made.ok) throw new Error(made.code);
  const id = made.value.campaignId;
  expect(await listCampaigns(scope, profileId)).toEqual([{ id, ...march }]);

  const changed = { ...march, kind: "giveaway", toDay: "2026-03-03" } as const;
  expect((await saveCampaign(scope, profileId, { id, ...changed }, now)).ok).toBe(true);
  await saveCampaign(scope, profileId, { ...march, title: "Later", fromDay: "2026-05-01", toDay: "2026-05-02" }, now);
  expect((await listCampaigns(scope, profileId)).map(({ title, kind }) => [title, kind])).toEqual([
    ["Later", "follow-back"],
    ["March follows", "giveaway"],
  ]);

  expect(await deleteCampaign(scope, profileId, id, now)).toEqual({ ok: true, value: null });
  expect(await deleteCampaign(scope, profileId, id, now)).toEqual({ ok: false, code: "no-campaign" });
  const entries = (await loadJudgementLog(scope, profileId, 1)).entries.map(({ entry }) => entry);
  expect(entries.map(({ verb }) => verb)).toEqual(["campaign-deleted", "campaign", "campaign-changed", "campaign"]);
  expect(entries[0]?.detail).toEqual({
    campaignId: id,
    title: "March follows",
    kind: "giveaway",
    fromDay: "2026-03-02",
    toDay: "2026-03-03",
  });
});

test.each([
  ["2026-03-02", "2026-03-02", "ends-before-it-begins"],
  ["2026-03-02", "2026-03-01", "ends-before-it-begins"],
  ["2025-03-01", "2026-03-03", "too-long"],
] as const)("%s to %s: %s, and nothing is changed", async (fromDay, toDay, code) => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  expect(await saveCampaign(scope, profileId, { ...march, fromDay, toDay }, now)).toEqual({ ok: false, code });
  const made = await saveCampaign(scope, profileId, march, now);
  if (!made.ok) throw new Error(made.code);
  const worse = { ...march, id: made.value.campaignId, fromDay, toDay };
  expect(await saveCampaign(scope, profileId, worse, now)).toEqual({ ok: false, code });
  expect(await listCampaigns(scope, profileId)).toMatchObject([march]);
  expect((await loadJudgementLog(scope, profileId, 1)).total).toBe(1);
});

test("a day that does not exist, an empty title and an unknown kind do not get in", () => {
  const problems = (changes: object) => saveCampaignInput.safeParse({ ...march, ...changes }).error?.issues[0]?.message;
  expect(problems({ fromDay: "2026-02-30" })).toBe("Enter a day as year-month-day, for example 2026-03-31.");
  expect(problems({ fromDay: "1026-02-03" })).toBe("Enter a day between 2004 and 2100.");
  expect(problems({ title: " \u200b\n" })).toBe("Give the campaign a title.");
  expect(problems({ kind: "raffle" })).toBe("Choose what kind of campaign it was.");
  expect(problems({ title: "x".repeat(121) })).toBe("A title has at most 120 characters. Shorten it.");
  // What turns the direction of writing is taken out, what joins emoji stays (threats C6).
  expect(saveCampaignInput.parse({ ...march, title: " a\u202eb\n\n👩‍👧  c " }).title).toBe("a b 👩‍👧 c");
});

test("T1, G8: nobody sees, changes or deletes somebody else's campaign", async () => {
  const [scope, stranger] = [await makeOwner(), await makeOwner()];
  const [profileId, own] = [await makeProfile(scope), await makeProfile(stranger)];
  const made = await saveCampaign(scope, profileId, march, now);
  if (!made.ok) throw new Error(made.code);
  const id = made.value.campaignId;
  expect(await saveCampaign(stranger, profileId, march, now)).toEqual({ ok: false, code: "no-profile" });
  expect(await saveCampaign(stranger, own, { ...march, id }, now)).toEqual({ ok: false, code: "no-campaign" });
  expect(await deleteCampaign(stranger, own, id, now)).toEqual({ ok: false, code: "no-campaign" });
  expect(await deleteCampaign(stranger, own, "x", now)).toEqual({ ok: false, code: "no-campaign" });
  expect(await listCampaigns(stranger, profileId)).toEqual([]);
  expect(await listCampaigns(scope, profileId)).toEqual([{ id, ...march }]);
});
