import { expect, test } from "vitest";
import { countNoise } from "./labelled/comment-noise.ts";
import { countFavourHours } from "./labelled/favour-hours.ts";
import { countSpikes } from "./labelled/honest-spikes.ts";
import { countBands, handleWithDigits, type LabelledProfile, manySigns } from "./labelled/profile-bands.ts";

const hourMs = 3_600_000;
const unknown = { handle: null, hasPicture: null, hasBio: null, posts: null, followers: null, following: null };
const profile = (isFake: boolean, look: Partial<LabelledProfile["look"]>): LabelledProfile => ({
  isFake,
  look: { ...unknown, ...look },
});

test("profiles are counted by band, fake ones among them", () => {
  const shell = { hasPicture: false, posts: 0, following: 1500 };
  const counts = countBands([
    profile(true, shell),
    profile(false, shell),
    profile(true, {}),
    profile(false, {}),
    profile(false, { posts: 1, followers: 5 }),
    profile(false, { posts: 1, followers: 5, hasPicture: false }),
  ]);
  expect(counts).toEqual({
    few: { all: 2, fake: 1 },
    some: { all: 1, fake: 0 },
    several: { all: 1, fake: 0 },
    many: { all: 2, fake: 1 },
  });
  expect(manySigns(counts)).toEqual({ real: { many: 1, all: 4 }, fake: { many: 1, all: 2 } });
});

test("of a handle its length and digits are kept", () => {
  expect([handleWithDigits(5, 2), handleWithDigits(3, 3), handleWithDigits(0, 0)]).toEqual(["aaa11", "111", ""]);
});

test("noise is what three people write alike in six words, or one person in three places", () => {
  const comment = (author: string, post: string, text: string, isSpam: boolean) => ({ author, post, text, isSpam });
  const template = "come and look at my new channel";
  expect(
    countNoise([
      comment("a", "v1", template, true),
      comment("b", "v1", `${template}!!`, true),
      comment("c", "v2", template, false),
      comment("d", "v1", "what a lovely glaze", false),
      comment("d", "v2", "What a lovely glaze", false),
      comment("e", "v1", "buy this one today", true),
    ]),
  ).toEqual({ caught: 3, caughtSpam: 2, spam: 3 });
  const thrice = ["v1", "v2", "v3"].map((post) => comment("d", post, "what a glaze", true));
  expect(countNoise(thrice)).toEqual({ caught: 3, caughtSpam: 3, spam: 3 });
  expect(countNoise([])).toEqual({ caught: 0, caughtSpam: 0, spam: 0 });
});

test("months that stand out, with and without anything bought; a missing month is unknown", () => {
  const series = (name: string, gains: (number | null)[], boughtMonth: number | null) =>
    gains.flatMap((gained, month) =>
      gained === null ? [] : [{ series: name, month, gained, total: 100 + gained, isBought: month === boughtMonth }],
    );
  const quiet = [1, 1, 1, 1, 1, 1];
  expect(countSpikes([...series("a", [...quiet, 50], 6), ...series("b", [...quiet, 50, 2], null)])).toEqual({
    spikes: 2,
    honest: 1,
    bought: 1,
  });
  expect(countSpikes(series("c", [...quiet, null, 50], null))).toEqual({ spikes: 0, honest: 0, bought: 0 });
});

test("who answered whom how soon, each receiver as the owner", () => {
  const message = (from: string, to: string, hour: number) => ({ from, to, at: hour * hourMs });
  const messages = [
    message("a", "b", 0),
    message("b", "a", 48),
    message("b", "a", 49),
    message("a", "b", 49 + 168),
    message("a", "b", 49 + 169),
    message("a", "c", 0),
  ];
  // 48 h after; 49 h after; 168 h after the last of b; 169 h after it. Only the first is a returned favour.
  expect(countFavourHours(messages)).toEqual({
    messages: 6,
    withEarlier: 4,
    within48h: 1,
    withinWeek: 3,
    returned: 1,
  });
});
