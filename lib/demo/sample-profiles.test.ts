import { expect, test } from "vitest";
import { onListAt, toUploads } from "#lib/demo/csv-files.ts";
import type { DemoPart } from "#lib/demo/history.ts";
import { findSample, sampleProfiles } from "#lib/demo/sample-profiles.ts";
import { type ClassifiedAccount, classifyAccount } from "#lib/engagement/classify-account.ts";
import { ledgerOf } from "#lib/engagement/ledger.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";
import { tallyClassified } from "#lib/engagement/tally-account.ts";
import { accountOfHistory } from "#lib/testing/account-of-history.ts";

const ceramics = findSample({ platform: "other", handle: "sample.ceramics" })?.tell();
if (!ceramics) throw new Error("the sample is gone");
const account = accountOfHistory(ceramics);
const classified = classifyAccount(account, ceramics.asOf, defaultParameters);
const tallies = tallyClassified(classified);

const cast = (part: DemoPart) => (ceramics.cast[part] ?? []).map((handle) => `@${handle}`);
const classesOf = ({ people }: ClassifiedAccount, part: DemoPart) =>
  cast(part).flatMap((actor) => people.get(actor)?.received.map((each) => each.class) ?? []);

test("a sample is told the same to the last byte, and nothing in it is later than its end", () => {
  for (const { handle, tell, listedAt } of sampleProfiles) {
    const history = tell();
    expect(toUploads(history)).toEqual(toUploads(tell()));
    expect(history.handle).toBe(handle);
    expect(history.listedAt).toEqual(listedAt());
    expect(history.listedAt.at(-1)).toBe(history.asOf);
    const times = [...history.acts.map((act) => act.at), ...history.posts.map((post) => post.publishedAt)];
    expect(Math.max(...times)).toBeLessThan(history.asOf);
  }
});

test("no two lists of a sample are the same bytes, which would be one import", () => {
  for (const { tell } of sampleProfiles) {
    const contents = toUploads(tell()).map(({ files }) => files.map(({ content }) => content).join());
    expect(new Set(contents).size).toBe(contents.length);
  }
});

test("no platform's profile is taken for a sample", () => {
  expect(findSample({ platform: "instagram", handle: "sample.ceramics" })).toBeNull();
  expect(findSample({ platform: "other", handle: "somebody" })).toBeNull();
});

test("the pod is found as one group, and its likes are nobody's but the group's", () => {
  expect(classified.ringGroups.map((group) => group.toSorted())).toEqual([cast("pod").toSorted()]);
  expect(new Set(classesOf(classified, "pod"))).toEqual(new Set(["ring"]));
});

test("the reading circle is as fast as the pod and stays what it is: people who write", () => {
  const circle = new Set(cast("circle"));
  expect(classified.rings.flatMap(({ members }) => members).filter((member) => circle.has(member))).toEqual([]);
  const classes = classesOf(classified, "circle");
  const genuine = classes.filter((each) => each === "unprompted").length;
  expect(genuine / classes.length).toBeGreaterThan(0.5);
});

test("templates are noise, and slow like for like is returned", () => {
  expect(new Set(classesOf(classified, "templates"))).toEqual(new Set(["noise"]));
  expect(new Set(classesOf(classified, "traders"))).toEqual(new Set(["returned"]));
});

test("the followers who were bought, and nearly all who followed back, never came by", () => {
  const who = ledgerOf(account, ceramics.asOf, defaultParameters)?.who ?? new Map();
  const lines = (part: DemoPart) => cast(part).flatMap((actor) => who.get(actor) ?? []);
  // Of those who were bought some look like it, and of those who came by themselves nobody does.
  expect(new Set(lines("bought"))).toEqual(new Set(["hollow", "suspect"]));
  const suspects = [...who].flatMap(([actor, line]) => (line === "suspect" ? [actor] : []));
  expect(suspects.length).toBeGreaterThan(60);
  expect(suspects.filter((actor) => !cast("bought").includes(actor) && !cast("templates").includes(actor))).toEqual([]);
  const back = lines("followedBack");
  expect(back.length).toBeGreaterThan(180);
  expect(back.filter((line) => line === "engaged").length).toBeLessThan(8);
  expect(lines("launch").filter((line) => line === "engaged" || line === "lapsed").length).toBeGreaterThan(25);
});

test("one super-fan is one person, however many acts", () => {
  const [fan = ""] = cast("fan");
  expect(classified.people.get(fan)?.received.length).toBeGreaterThan(400);
  expect(Math.max(...tallies.credits.map((credit) => credit / (credit + defaultParameters.kappa)))).toBeLessThan(1);
});

test("followers grew by more than half while the people of 28 days did not keep pace", () => {
  const at = ceramics.listedAt[0] ?? 0;
  const before = tallyClassified(classifyAccount(account, at, defaultParameters));
  expect((tallies.ledger?.rows ?? 0) / onListAt(ceramics.followers, at).length).toBeGreaterThan(1.5);
  expect(tallies.people28 / before.people28).toBeLessThan(1.25);
  expect(before.people28).toBeGreaterThan(45);
});
