import { onListAt } from "#lib/demo/csv-files.ts";
import type { DemoHistory, DemoLook } from "#lib/demo/history.ts";
import type { Account, Interval, ProfileTraits } from "#lib/engagement/account.ts";
import { traitsOfText } from "#lib/engagement/text-words.ts";

/** The history as an account of the model, as it is after all its files were imported. */
export function accountOfHistory(history: DemoHistory): Account {
  const { acts, posts, followers, following, looks, listedAt, asOf } = history;
  // One table tells both directions: it holds all of either from its first act on.
  const first = acts[0];
  const covered: Interval[] = first ? [[first.at, asOf]] : [];
  return {
    posts: posts.map((post) => ({ ...post, incentivised: false })),
    acts: acts.map(({ handle, text, ...act }, index) => ({
      ...act,
      id: String(index),
      actor: `@${handle}`,
      precision: "second",
      text: text === null ? null : traitsOfText(text),
      onOwnPost: false,
    })),
    snapshots: listedAt.map((takenAt) => ({
      takenAt,
      complete: true,
      rows: onListAt(followers, takenAt).map(({ handle, from }) => ({ actor: `@${handle}`, followedAt: from })),
    })),
    following: listedAt.map((takenAt) => ({
      takenAt,
      rows: onListAt(following, takenAt).map(({ handle, from }) => ({ actor: `@${handle}`, since: from })),
    })),
    profiles: onListAt(followers, asOf).flatMap(({ handle }) => {
      const look = looks.get(handle);
      return look ? [traitsOf(handle, look)] : [];
    }),
    marks: [],
    own: [],
    coverage: { received: covered, given: covered, messages: [] },
  };
}

function traitsOf(handle: string, { hasBio, ...look }: DemoLook): ProfileTraits {
  return { ...look, actor: `@${handle}`, handle, bio: hasBio ? "x" : "" };
}
