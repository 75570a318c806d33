import { expect, test } from "vitest";
import { balanceText, tieText } from "#lib/reports/exchange-text.ts";
import { waitingText } from "#lib/reports/waiting-text.ts";

test("what waits is named with its day, and counted from two on", () => {
  const act = {
    lastType: "comment",
    lastAt: "2026-05-03T10:00:00Z",
    acts: 1,
    firstAt: "2026-05-03T10:00:00Z",
  } as const;
  expect(waitingText(act, "en-GB")).toBe("A comment on 3 May 2026.");
  expect(waitingText({ ...act, lastType: "dm", acts: 4, firstAt: "2026-04-12T10:00:00Z" }, "en-GB")).toBe(
    "A message on 3 May 2026; 4 unanswered since 12 Apr 2026.",
  );
});

test("who follows whom claims no more than the lists do", () => {
  expect(tieText({ followsYou: true, youFollow: true })).toBe("you follow each other");
  expect(tieText({ followsYou: true, youFollow: null })).toBe("follows you");
  expect(tieText({ followsYou: true, youFollow: false })).toBe("follows you, you do not");
  expect(tieText({ followsYou: null, youFollow: true })).toBe("you follow them");
  expect(tieText({ followsYou: false, youFollow: true })).toBe("you follow, they do not");
  expect(tieText({ followsYou: false, youFollow: false })).toBe("no follow either way");
  expect(tieText({ followsYou: false, youFollow: null })).toBe("on no list");
});

test("a third more or less is still even", () => {
  expect(balanceText({ given: 0, received: 0 })).toBe("nothing yet");
  expect(balanceText({ given: 4, received: 2 })).toBe("even");
  expect(balanceText({ given: 5, received: 2 })).toBe("more from you");
  expect(balanceText({ given: 2, received: 5 })).toBe("more from them");
  expect(balanceText({ given: 0, received: 1 })).toBe("all from them");
  expect(balanceText({ given: 1, received: 0 })).toBe("all from you");
});
