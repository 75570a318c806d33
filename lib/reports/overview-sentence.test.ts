import { expect, test } from "vitest";
import type { Figure } from "#lib/reports/overview.ts";
import { type HeadlineFacts, prepareHeadline } from "#lib/reports/overview-sentence.ts";

const ok = (value: number): Figure => ({ value, state: "ok" });
const needsNames: Figure = { value: null, state: "needsNames" };
const needsList: Figure = { value: null, state: "needsList" };

const listsOnly: HeadlineFacts = {
  range: { fromDay: "2026-02-07", toDay: "2026-05-08", preset: "90d" },
  figures: {
    followers: ok(2984),
    following: ok(310),
    people28: needsNames,
    peopleShareOfFollowers: needsNames,
    joined: ok(41),
    left: ok(12),
    followersChange: ok(29),
    people28Change: needsNames,
    mutual: ok(208),
  },
  leftMayBeRenamed: false,
  followers: [{ day: "2026-05-07", value: 2984 }],
  missing: ["named-interactions"],
};

function withFigures(figures: Partial<HeadlineFacts["figures"]>, rest: Partial<HeadlineFacts> = {}): HeadlineFacts {
  return { ...listsOnly, ...rest, figures: { ...listsOnly.figures, ...figures } };
}

function said(facts: HeadlineFacts, subject: string | null = null): string {
  return prepareHeadline(facts, "en-GB", subject)
    .parts.map((part) => part.text)
    .join("");
}

test("nothing imported: nothing is claimed", () => {
  expect(said({ ...listsOnly, range: null })).toBe("Nothing is here yet.");
});

test("lists without names: who came and who left, and no word about people", () => {
  expect(said(listsOnly)).toBe("In 90 days 41 followers came and 12 left.");
  expect(prepareHeadline(listsOnly, "en-GB").says).toEqual([
    "208 of the 2,984 are people you follow as well.",
    "Who said something is not in these files: that takes interactions with names.",
  ]);
});

test("all of them is said as all of them", () => {
  expect(prepareHeadline(withFigures({ mutual: ok(2984) }), "en-GB").says[0]).toBe(
    "All of them are people you follow as well.",
  );
});

test("the count is nominal, the people are genuine", () => {
  const { parts } = prepareHeadline(withFigures({ people28: ok(9), people28Change: needsNames }), "en-GB");
  expect(parts.filter((part) => part.tone !== "plain")).toEqual([
    { text: "41 followers", tone: "nominal" },
    { text: "nine people", tone: "genuine" },
  ]);
});

test("an upper bound is called one, and its change is not called growth", () => {
  const facts = withFigures({ people28: { value: 9, state: "atMost" }, people28Change: { value: 4, state: "atMost" } });
  expect(said(facts)).toBe("In 90 days 41 followers came and 12 left; at most nine people talk to you.");
});

test("people and followers that grow together share a sentence", () => {
  expect(said(withFigures({ people28: ok(86), people28Change: ok(9) }))).toBe(
    "In 90 days your followers grew by 29 and the people who talk to you by nine.",
  );
});

test("followers grew, people did not: both halves are said", () => {
  expect(said(withFigures({ people28: ok(86), people28Change: ok(-3) }))).toBe(
    "In 90 days 41 followers came and 12 left; the people who talk to you are three fewer.",
  );
  expect(said(withFigures({ people28: ok(86), people28Change: ok(0) }))).toBe(
    "In 90 days 41 followers came and 12 left; 86 people talk to you.",
  );
});

test("nobody is a number that is known", () => {
  expect(said(withFigures({ joined: ok(0), left: ok(0), people28: ok(0), people28Change: ok(0) }))).toBe(
    "In 90 days nobody came and nobody left; nobody talked to you in the last 28 days.",
  );
});

test("one is singular", () => {
  expect(said(withFigures({ joined: ok(1), left: ok(1), people28: ok(1) }, { leftMayBeRenamed: true }))).toBe(
    "In 90 days 1 follower came and 1 left or was renamed; one person talks to you.",
  );
});

test("G4: where handles are the identity, whoever is gone left or was renamed", () => {
  expect(said({ ...listsOnly, leftMayBeRenamed: true })).toBe(
    "In 90 days 41 followers came and 12 left or were renamed.",
  );
});

test("G3: with an incomplete list somebody may have joined and nobody has left", () => {
  const facts = withFigures({ joined: { value: 41, state: "atLeast" }, left: needsList });
  expect(said(facts)).toBe("In 90 days at least 41 followers came.");
});

test("one list is a state, not a change", () => {
  const facts = withFigures({ joined: needsList, left: needsList }, { missing: ["second-snapshot"] });
  expect(said(facts)).toBe("You had 2,984 followers on 7 May 2026.");
  expect(prepareHeadline(facts, "en-GB").says).toContain("The next list will show who came and who left.");
});

test("a list that was cut short says that nobody is counted as gone", () => {
  const facts = withFigures({ joined: needsList, left: needsList }, { missing: ["complete-list", "second-snapshot"] });
  expect(prepareHeadline(facts, "en-GB").says).toContain(
    "The last list is not complete, so nobody is counted as gone.",
  );
});

test("without a list of followers only what is known is said", () => {
  const none = {
    followers: needsList,
    joined: needsList,
    left: needsList,
    mutual: needsList,
    followersChange: needsList,
  };
  expect(said(withFigures(none))).toBe("You follow 310 people; who follows you is not in these files.");
  expect(said(withFigures({ ...none, following: needsList, people28: ok(14) }))).toBe(
    "Who follows you is not in these files; 14 people talk to you.",
  );
});

test("too little to say names what there is and what it takes", () => {
  const facts = withFigures({ people28: { value: null, state: "notEnough", has: 11, needs: 28 } });
  expect(prepareHeadline(facts, "en-GB").says).toContain(
    "Too early to say who talks to whom: there are 11 of the 28 days it takes.",
  );
});

test("to somebody else the sentence speaks about the owner", () => {
  expect(said(withFigures({ people28: ok(9) }), "lena.keramik")).toBe(
    "In 90 days 41 followers came and 12 left; nine people talk to @lena.keramik.",
  );
});

test("each range has its own words", () => {
  const range = { fromDay: "2026-01-01", toDay: "2026-05-08" };
  expect(said({ ...listsOnly, range: { ...range, preset: "year" } })).toMatch(/^In 2026 41 followers/);
  expect(said({ ...listsOnly, range: { ...range, preset: "all" } })).toMatch(/^Since 1 Jan 2026 41 followers/);
  expect(said({ ...listsOnly, range: { ...range, preset: "12m" } })).toMatch(/^In 12 months 41 followers/);
});
