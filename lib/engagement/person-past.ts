import type { Act, Instant } from "#lib/engagement/account.ts";
import type { ClassifiedAct } from "#lib/engagement/classify-person.ts";
import { dayMs } from "#lib/engagement/days.ts";
import type { ModelParameters } from "#lib/engagement/parameters.ts";
import { lastingFigures, type PastFigures } from "#lib/engagement/person-figures.ts";

/** What the acts of a person before a moment come to: with it, later ones can be computed without reading these. */
export type PersonPast = {
  until: Instant;
  figures: PastFigures;
  /** Hashes of the posts acted on until then. No post has acts before and after. */
  posts: ReadonlySet<number>;
};

/** A past is carried on only so often: writing one costs as much as reading the acts of a few weeks. */
const leastStepDays = 28;
/** Fewer acts are as well read again. */
const fewestActs = 4;

/**
 * The past of a person up to `latest` or a little before, from all their acts or from those since an `older` past, in
 * order. Null = they are to be read whole: their acts decide what no past tells, above all whether they are an engager.
 */
export function pastOf(
  acts: readonly Act[],
  received: readonly ClassifiedAct[],
  latest: Instant,
  parameters: ModelParameters,
  older: PersonPast | null,
): PersonPast | null {
  if (older !== null && latest - older.until < leastStepDays * dayMs) return older;
  // An act without a time belongs to no part of the past.
  if (acts.some(({ at }) => at === null)) return null;
  const until = momentBetweenPosts(received, latest);
  const isBefore = ({ at }: Act) => at !== null && at < until;
  const actsBefore = acts.filter(isBefore);
  if (older === null && actsBefore.length < fewestActs) return null;
  const receivedBefore = received.filter(({ act }) => isBefore(act));
  const figures = lastingFigures(actsBefore, receivedBefore, parameters, older?.figures ?? null);
  if (!isOfEngager(figures)) return null;
  const posts = new Set(older?.posts);
  let hasOtherPlaces = older !== null;
  for (const { act } of receivedBefore) {
    if (act.post === null) hasOtherPlaces = true;
    else posts.add(postHash(act.post));
  }
  // Whoever acted on one post only may no longer have when they act again.
  return hasOtherPlaces || posts.size > 1 ? { until, figures, posts } : null;
}

/** Whether one of the acts since a past is on a post of it, which has to be counted as a whole. */
export function goesBackTo({ posts }: PersonPast, received: readonly Pick<Act, "post">[]): boolean {
  return received.some(({ post }) => post !== null && posts.has(postHash(post)));
}

function isOfEngager(figures: ReturnType<typeof lastingFigures>): figures is PastFigures {
  return figures.engagedSince !== null;
}

/** The latest moment, up to the one given, that has all acts on any post on one side of it. */
function momentBetweenPosts(received: readonly ClassifiedAct[], latest: Instant): Instant {
  const firstOn = new Map<string, Instant>();
  const spans: [first: Instant, last: Instant][] = [];
  for (const { act } of received) {
    if (act.at === null || act.post === null) continue;
    const first = firstOn.get(act.post);
    if (first === undefined) firstOn.set(act.post, act.at);
    else if (first < act.at) spans.push([first, act.at]);
  }
  let moment = latest;
  for (;;) {
    const across = spans.filter(([first, last]) => first < moment && moment <= last);
    if (across.length === 0) return moment;
    moment = Math.min(...across.map(([first]) => first));
  }
}

/** FNV-1a of 32 bits. Two posts with one hash are taken for one, which costs time and changes no figure. */
function postHash(post: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < post.length; place += 1) hash = Math.imul(hash ^ post.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}
