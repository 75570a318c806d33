import { expect, test } from "vitest";
import { gapBefore, spellEnd, spellStart } from "#lib/reports/follow-history-text.ts";
import type { FollowSpell } from "#lib/reports/follow-spells.ts";

const spell: FollowSpell = { exactAt: null, after: "2026-05-01T00:00:00Z", before: "2026-05-08T00:00:00Z", left: null };
// Intl puts thin spaces around the dash of a range.
const plain = (text: string | null) => text?.replaceAll("\u2009", " ") ?? null;

test("a beginning is the platform's date, or lies between two lists, or is not known", () => {
  expect(spellStart({ ...spell, exactAt: "2026-05-03T10:00:00Z" }, "en-GB")).toBe(
    "On 3 May 2026, by the platform's own date.",
  );
  expect(plain(spellStart(spell, "en-GB"))).toBe("Between two lists, 1 – 8 May 2026.");
  expect(spellStart({ ...spell, after: null }, "en-GB")).toBe(
    "On the first list already, 8 May 2026; since when is not known.",
  );
});

test("gone and renamed look the same where no id tells", () => {
  const left = { after: "2026-05-15T00:00:00Z", before: "2026-06-01T00:00:00Z" };
  expect(plain(spellEnd({ ...spell, left }, null, false, "en-GB"))).toBe(
    "Gone or renamed between two lists, 15 May – 1 Jun 2026.",
  );
  expect(plain(spellEnd({ ...spell, left }, null, true, "en-GB"))).toBe("Gone between two lists, 15 May – 1 Jun 2026.");
  expect(spellEnd(spell, "2026-06-01T00:00:00Z", true, "en-GB")).toBe("Still on the latest list, 1 Jun 2026.");
});

test("a gap is counted between the lists that surely lack them", () => {
  const earlier = { ...spell, left: { after: "2026-05-08T00:00:00Z", before: "2026-05-15T00:00:00Z" } };
  const later = { ...spell, after: "2026-05-29T00:00:00Z", before: "2026-06-05T00:00:00Z" };
  expect(gapBefore(earlier, later, "en-GB")).toBe("Away for 14 days or more.");
  expect(gapBefore(earlier, { ...later, after: "2026-05-15T00:00:00Z" }, "en-GB")).toBe("Away between lists.");
});
