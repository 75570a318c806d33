import { expect, test } from "vitest";
import { hasOwnText, interactionIdentity, personKey } from "#lib/engagement/fact-keys.ts";
import type { InteractionRow } from "#lib/importers/types.ts";

const noon = new Date("2026-03-01T12:00:00Z");
const words = Buffer.from("hash of the words");

function act(changes: Partial<InteractionRow>): InteractionRow {
  return {
    kind: "interaction",
    direction: "received",
    type: "comment",
    person: { id: null, handle: "kim" },
    at: noon,
    precision: "second",
    post: "p1",
    text: { words: 3, hasUrl: false, wordSequence: "what a glaze" },
    onOwnPost: false,
    row: 1,
    primary: true,
    ...changes,
  };
}

test("I1: a person is known by the platform's id, and by the handle only where there is none", () => {
  expect(personKey({ id: "42", handle: "kim" })).toBe("id:42");
  expect(personKey({ id: null, handle: "kim" })).toBe("@kim");
});

test("a like of a post happens once, whenever it is said to have happened", () => {
  const like = act({ type: "like", text: null });
  const later = act({ type: "like", text: null, at: new Date("2026-03-02T12:00:00Z") });
  expect(interactionIdentity(later, null)).toBe(interactionIdentity(like, null));
});

test("a like without a post is told apart by its time", () => {
  const like = act({ type: "like", text: null, post: null });
  const later = act({ type: "like", text: null, post: null, at: new Date("2026-03-02T12:00:00Z") });
  expect(interactionIdentity(later, null)).not.toBe(interactionIdentity(like, null));
});

test("comments of one moment are told apart by their words, and by a link in them", () => {
  const plain = act({});
  const linked = act({ text: { words: 3, hasUrl: true, wordSequence: "what a glaze" } });
  const identities = [
    interactionIdentity(plain, words),
    interactionIdentity(linked, words),
    interactionIdentity(plain, Buffer.from("hash of others")),
    interactionIdentity(plain, null),
  ];
  expect(new Set(identities).size).toBe(4);
});

test("what a source puts beside a like is not text of the person's, and makes no other act of it", () => {
  expect(hasOwnText("like")).toBe(false);
  const linked = act({ type: "like", post: null, text: { words: 0, hasUrl: true, wordSequence: "" } });
  expect(interactionIdentity(linked, null)).toBe(interactionIdentity(act({ type: "like", post: null }), null));
});
