import { expect, test } from "vitest";
import { sampleProfiles } from "#lib/demo/sample-profiles.ts";
import { platformOfProfile } from "#lib/display/profile-platform.ts";

test("an account is on its platform, and a sample on none", () => {
  expect(platformOfProfile({ platform: "instagram", handle: "sample.ceramics" })).toBe("Instagram");
  expect(platformOfProfile({ platform: "other", handle: "somebody" })).toBe("Another platform");
  for (const { handle } of sampleProfiles) {
    expect(platformOfProfile({ platform: "other", handle })).toBe("Sample, made up");
  }
});
