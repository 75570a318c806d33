import { onListAt } from "#lib/demo/csv-files.ts";
import type { DemoHistory } from "#lib/demo/history.ts";
import type { Account, Interval } from "#lib/engagement/account.ts";
import { traitsOfText } from "#lib/engagement/text-words.ts";
import type { Direction } from "#lib/engagement/types.ts";

/** The history as an account of the model, as it is after all its files were imported. */
export function accountOfHistory(history: DemoHistory): Account {
  const { acts, posts, followers, following, listedAt, asOf } = history;
  const covered = (direction: Direction): Interval[] => {
    const first = acts.find((act) => act.direction === direction);
    return first ? [[first.at, asOf]] : [];
  };
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
    profiles: [],
    marks: [],
    own: [],
    coverage: { received: covered("received"), given: covered("given"), messages: [] },
  };
}
