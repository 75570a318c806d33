import { expect, test } from "vitest";
import { wordsOfOwner } from "#lib/reports/words-of-owner.ts";

test("a blank line begins a paragraph, a single break stays in it", () => {
  expect(wordsOfOwner("One\ntwo\n\nthree")).toEqual([
    [{ text: "One\ntwo", href: null }],
    [{ text: "three", href: null }],
  ]);
  expect(wordsOfOwner("")).toEqual([]);
});

test("C2: an https address of a known host becomes a link, without the full stop behind it", () => {
  expect(wordsOfOwner("See https://www.instagram.com/p/Cx12/. Thanks")).toEqual([
    [
      { text: "See ", href: null },
      { text: "https://www.instagram.com/p/Cx12/", href: "https://www.instagram.com/p/Cx12/" },
      { text: ". Thanks", href: null },
    ],
  ]);
});

test("C2: other schemes, hosts that only look like a known one, names and ports stay text", () => {
  for (const text of [
    "javascript:alert(1)",
    "http://instagram.com/lena",
    "https://instagram.com.evil.example/",
    "https://evilinstagram.com/",
    "https://instagram.com@evil.example/",
    "https://user:secret@instagram.com/",
    "https://instagram.com:8443/",
    "https://[not",
    "data:text/html,<b>",
  ]) {
    expect(wordsOfOwner(text)).toEqual([[{ text, href: null }]]);
  }
});
