import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { traitsOfText } from "#lib/engagement/text-words.ts";
import { weighAct } from "#lib/engagement/weight.ts";

const { weights } = defaultParameters;

test("noise weighs nothing, whatever kind it is", () => {
  for (const type of ["comment", "reply", "mention", "dm", "quote"] as const) {
    expect(weighAct(type, "noise", weights)).toEqual({ weight: 0, isStrong: false });
  }
});

describe("words of a text", () => {
  test.each([
    ["Don't stop now", "don't stop now", 3],
    ["so_cool 100%", "so cool 100", 3],
    ["hey @anna.b, look #art_1!", "hey look", 2],
    ["ＦＵＬＬ width", "full width", 2],
    ["’tis 'quoted' rock'n'roll", "tis quoted rock'n'roll", 3],
    ["スーパー", "スーパー", 2],
    ["ok 綺麗です", "ok 綺麗です", 3],
    ["", "", 0],
  ])("%j are %j", (text, sequence, words) => {
    expect(traitsOfText(text)).toEqual({ words, hasUrl: false, wordSequence: sequence });
  });

  test("addresses are no words, and a long sigh is no address", () => {
    expect(traitsOfText("see HTTPS://x.example/a?b now")).toEqual({ words: 2, hasUrl: true, wordSequence: "see now" });
    expect(traitsOfText("www.example.org")).toEqual({ words: 0, hasUrl: true, wordSequence: "" });
    expect(traitsOfText("awww...so sweet").hasUrl).toBe(false);
  });

  test("60,000 characters of anything take no time to speak of (threats P5)", () => {
    for (const unit of ["a", "'", "@", "#a", "a'", "www.", "http://", "綺", " "]) {
      const started = performance.now();
      traitsOfText(unit.repeat(60_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(200);
    }
  });

  test("case and width do not matter, and the sequence is its own sequence (2,000 runs)", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("Nice", "Pic", "über", "cool"), { maxLength: 6 }), (words) => {
        const { wordSequence } = traitsOfText(words.join(" "));
        expect(traitsOfText(words.join(", ").toUpperCase()).wordSequence).toBe(wordSequence);
        expect(traitsOfText(wordSequence).wordSequence).toBe(wordSequence);
      }),
      { numRuns: 2000 },
    );
  });
});
