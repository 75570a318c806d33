import { expect, test } from "vitest";
import { normaliseActs } from "#lib/engagement/normalise-acts.ts";
import { daysAgo, madeAsOf, madeReceived } from "#lib/testing/made-account.ts";

const normalise = (...acts: Parameters<typeof normaliseActs>[0]) => normaliseActs(acts, madeAsOf);

test("a like of a post happens once, at the earliest time that is known", () => {
  const rows = [
    madeReceived("ann", "like", 5, { id: "b", post: "p" }),
    madeReceived("ann", "like", 0, { id: "c", post: "p", at: null }),
    madeReceived("ann", "like", 9, { id: "d", post: "p" }),
  ];
  expect(normalise(...rows)).toEqual([{ ...rows[2], id: "b" }]);
  expect(normalise(...rows.toReversed())).toEqual([{ ...rows[2], id: "b" }]);
});

test("of two equal times the one to the second is kept", () => {
  const rough = madeReceived("ann", "like", 5, { post: "p", precision: "day" });
  expect(normalise(rough, { ...rough, precision: "second" })[0]?.precision).toBe("second");
  expect(normalise({ ...rough, precision: "second" }, rough)[0]?.precision).toBe("second");
});

test("comments of one post are told apart by time and words, and likes without a post by time", () => {
  const comment = madeReceived("ann", "comment", 5, { post: "p", text: "what a glaze" });
  const acts = [
    comment,
    { ...comment, id: "again" },
    { ...comment, at: daysAgo(4) },
    madeReceived("ann", "comment", 5, { post: "p", text: "what a bowl" }),
    madeReceived("ann", "like", 5),
    madeReceived("ann", "like", 4),
  ];
  expect(normalise(...acts)).toHaveLength(5);
});

test("what is later than the moment is left out, what has no time stays", () => {
  const undated = madeReceived("ann", "comment", 0, { at: null });
  expect(normalise(madeReceived("ann", "like", -0.001), madeReceived("ben", "like", 0), undated)).toHaveLength(2);
});
