import { expect, test } from "vitest";
import { classifyPerson } from "#lib/engagement/classify-person.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { daysAgo, madeReceived } from "#lib/testing/made-account.ts";

test("the span of a ring holds its first instant and not its last: half-open, as the windows are", () => {
  const acts = [daysAgo(30), daysAgo(30) + 1, daysAgo(20) - 1, daysAgo(20)].map((at, index) =>
    madeReceived("ann", "like", 0, { at, post: `p${index}` }),
  );
  const { received } = classifyPerson(
    acts,
    { actor: "ann", isOwn: false, isCommunity: false, isSpam: false, ringSpans: [[daysAgo(30), daysAgo(20)]] },
    {
      parameters: defaultParameters,
      noisy: { byAnybody: new Set(), byActor: new Set() },
      incentivised: new Set(),
      publishedAt: new Map(),
      given: [[daysAgo(100), daysAgo(0)]],
      windows: [],
    },
  );
  expect(received.map((each) => each.class)).toEqual(["ring", "ring", "ring", "unprompted"]);
});
