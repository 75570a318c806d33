import { expect, test } from "vitest";
import { findParameterChanges, findParameters, parametersHash, writeParameterChanges } from "#lib/db/model-settings.ts";
import { withWorkerTenant } from "#lib/db/worker-client.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

const by = { userId: null, at: new Date("2026-11-01T00:00:00Z") };

test("a profile without settings is computed by the model's parameters", async () => {
  const scope = await makeOwner();
  const profile = { workspaceId: scope.workspaceId, profileId: await makeProfile(scope) };
  const found = await withWorkerTenant(scope.workspaceId, (client) => findParameters(client, profile));
  expect(found).toEqual(defaultParameters);
});

test("changes replace one another, none takes the row away, and other profiles keep their own", async () => {
  const scope = await makeOwner();
  const { workspaceId } = scope;
  const [one, two] = [
    { workspaceId, profileId: await makeProfile(scope, "other", "one") },
    { workspaceId, profileId: await makeProfile(scope, "other", "two") },
  ];
  await withWorkerTenant(workspaceId, async (client) => {
    await writeParameterChanges(client, one, { kappa: 6 }, by);
    await writeParameterChanges(client, one, { halfLifeDays: 60 }, by);
    expect(await findParameterChanges(client, one)).toEqual({ halfLifeDays: 60 });
    expect((await findParameters(client, one)).halfLifeDays).toBe(60);
    expect(await findParameterChanges(client, two)).toEqual({});
    await writeParameterChanges(client, one, {}, by);
    expect(await findParameterChanges(client, one)).toEqual({});
  });
});

test("T2: another workspace sees no settings", async () => {
  const [scope, stranger] = [await makeOwner(), await makeOwner()];
  const profile = { workspaceId: scope.workspaceId, profileId: await makeProfile(scope) };
  await withWorkerTenant(scope.workspaceId, (client) => writeParameterChanges(client, profile, { kappa: 6 }, by));
  const seen = await withWorkerTenant(stranger.workspaceId, (client) => findParameterChanges(client, profile));
  expect(seen).toEqual({});
});

test("the hash is of the values, not of what was set", () => {
  expect(parametersHash(defaultParameters)).toMatch(/^[0-9a-f]{64}$/);
  expect(parametersHash({ ...defaultParameters })).toBe(parametersHash(defaultParameters));
  expect(parametersHash({ ...defaultParameters, kappa: 6 })).not.toBe(parametersHash(defaultParameters));
});
