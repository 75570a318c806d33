import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ClassifiedPerson,
  classifyPerson,
  compareActs,
  type ModelContext,
} from "#lib/engagement/classify-person.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { figuresOfPerson } from "#lib/engagement/person-figures.ts";
import { goesBackTo, pastOf } from "#lib/engagement/person-past.ts";
import { tradeWindows } from "#lib/engagement/trade-windows.ts";
import { daysAgo, madeAsOf, madeReceived } from "#lib/testing/made-account.ts";

const parameters = defaultParameters;
const context: ModelContext = {
  parameters,
  noisy: { byAnybody: new Set(), byActor: new Set() },
  incentivised: new Set(),
  publishedAt: new Map(),
  given: [[daysAgo(1000), madeAsOf]],
  windows: tradeWindows(daysAgo(900), madeAsOf, parameters),
};
const ann = { actor: "ann", isOwn: false, isCommunity: false, isSpam: false, ringSpans: [] };

function classified(likes: readonly (readonly [daysAgo: number, post: string])[]): ClassifiedPerson["received"] {
  const acts = likes.map(([days, post]) => madeReceived("ann", "like", days, { post })).sort(compareActs);
  return classifyPerson(acts, ann, context).received;
}
const past = (received: ClassifiedPerson["received"], days: number) =>
  pastOf(
    received.map(({ act }) => act),
    received,
    daysAgo(days),
    parameters,
    null,
  );

const longAgo = [1, 2, 3, 4, 5].map((n) => [500 - n * 20, `p${n}`] as const);

test("a past ends before a post that somebody came back to", () => {
  const before = classified(longAgo);
  expect(past(before, 300)?.until).toBe(daysAgo(300));
  const acrossTheEnd = classified([...longAgo, [320, "p9"], [290, "p9"]]);
  expect(past(acrossTheEnd, 300)?.until).toBe(daysAgo(320));
});

test("there is no past of somebody who may still come to be an engager, or has acts that nobody can date", () => {
  const oneDay = classified([500, 499.9, 499.8, 499.7].map((days) => [days, "p1"]));
  expect(past(oneDay, 300)).toBeNull();
  const received = classified(longAgo);
  const acts = [...received.map(({ act }) => act), { ...madeReceived("ann", "like", 0, { post: "p7" }), at: null }];
  expect(pastOf(acts, received, daysAgo(300), parameters, null)).toBeNull();
});

test("a further act on a post of the past is told from one on another", () => {
  const kept = past(classified(longAgo), 300);
  if (kept === null) throw new Error("an engager has a past");
  expect(goesBackTo(kept, [{ post: "p3" }])).toBe(true);
  expect(goesBackTo(kept, [{ post: "p30" }, { post: null }])).toBe(false);
});

test("figures that start from a past are those of all acts, to the last bit", () => {
  const likes = fc.array(fc.tuple(fc.integer({ min: 0, max: 880 }), fc.nat(40)), { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(likes, fc.integer({ min: 200, max: 500 }), (told, end) => {
      const received = classified(told.map(([days, post]) => [days, `p${post}`]));
      const kept = past(received, end);
      if (kept === null) return;
      const since = received.filter(({ act }) => (act.at ?? 0) >= kept.until);
      const acts = received.map(({ act }) => act);
      expect(
        figuresOfPerson(
          since.map(({ act }) => act),
          since,
          madeAsOf,
          parameters,
          kept.figures,
        ),
      ).toEqual(figuresOfPerson(acts, received, madeAsOf, parameters));
    }),
  );
});
