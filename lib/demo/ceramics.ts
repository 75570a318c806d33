import { seededChance } from "#lib/demo/chance.ts";
import { buyFollowers, giveAway, launch, pushFollowBack } from "#lib/demo/efforts.ts";
import { joinPod, joinReadingCircle, postTemplates, tradeLikes, writeEveryDay } from "#lib/demo/habits.ts";
import type { DemoHistory } from "#lib/demo/history.ts";
import { attend, keepCrowd, keepQuiet, passBy } from "#lib/demo/regulars.ts";
import { Story } from "#lib/demo/story.ts";
import type { Instant } from "#lib/engagement/account.ts";
import { dayMs } from "#lib/engagement/days.ts";

const weekMs = 7 * dayMs;
const firstList = Date.UTC(2024, 10, 10, 20);
const lists = 78;
/** Weeks in which nobody asked for an export. */
const missed = new Set([10, 25, 26, 40, 57]);

/**
 * A workshop whose followers grew by more than half in eighteen months, by everything that makes a count grow, while the
 * people who talk to it stayed about as many.
 */
export function tellCeramics(): DemoHistory {
  const week = (number: number) => firstList + number * weekMs;
  const story = new Story(seededChance(12), week(lists - 1));
  story.publish("firing", firstList - 35 * dayMs, 3.1);

  const regulars = keepCrowd(story, 58, firstList - 35 * dayMs);
  passBy(story, 3);
  keepQuiet(story, 1700, 5, firstList);
  for (const handle of regulars.slice(0, 24)) attend(story, handle, week(50), story.asOf, 13);

  joinPod(story, 8, week(10), story.asOf);
  joinReadingCircle(story, 6, week(-5), story.asOf);
  writeEveryDay(story, week(20));
  postTemplates(story);
  tradeLikes(story, 14, week(8), week(70));

  pushFollowBack(story, { from: week(20), follows: 500, back: 0.58 });
  giveAway(story, { at: week(33), entrants: 420, followers: 150 });
  launch(story, { from: week(48), joiners: 230, people: 33 });
  buyFollowers(story, { at: week(67), accounts: 400 });

  return story.tell("sample.ceramics", ceramicsListedAt());
}

export function ceramicsListedAt(): Instant[] {
  const weeks = Array.from({ length: lists }, (_, number) => number).filter((number) => !missed.has(number));
  return weeks.map((number) => firstList + number * weekMs);
}
