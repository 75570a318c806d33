import { expect, test } from "vitest";
import { findFigures } from "#lib/db/figures.ts";
import { withTenant } from "#lib/db/tenant.ts";
import { madeMeasures, madeTallies } from "#lib/testing/made-figures.ts";
import { day } from "#lib/testing/made-rows.ts";
import { makeOwner, makeProfile } from "#lib/testing/make-owner.ts";

test("the figures of a profile come back as they were stored", async () => {
  const scope = await makeOwner();
  const profileId = await makeProfile(scope);
  expect(await findFigures(scope, profileId)).toBeNull();
  const figures = {
    asOf: day(100),
    modelVersion: 1,
    parametersHash: "ab12",
    tallies: madeTallies({ people28: 3, hasNames: true }),
    measures: madeMeasures({ figures: { people28: { value: 3, state: "atMost", n: 5 } } }),
  };
  await withTenant(scope, (tx) =>
    tx.profileFigures.create({ data: { workspaceId: scope.workspaceId, profileId, ...figures } }),
  );
  expect(await findFigures(scope, profileId)).toEqual(figures);
});

test("T1, G8: figures of somebody else's profile, or of none, are none", async () => {
  const [scope, stranger] = [await makeOwner(), await makeOwner()];
  const profileId = await makeProfile(scope);
  await withTenant(scope, (tx) =>
    tx.profileFigures.create({
      data: {
        workspaceId: scope.workspaceId,
        profileId,
        asOf: day(1),
        modelVersion: 1,
        parametersHash: "",
        tallies: madeTallies({}),
        measures: madeMeasures({}),
      },
    }),
  );
  for (const id of [profileId, "00000000-0000-4000-8000-000000000000", "", "\0"]) {
    expect(await findFigures(stranger, id)).toBeNull();
  }
});
