import type { DemoHistory, DemoLook, DemoSpell } from "#lib/demo/history.ts";
import { csvText } from "#lib/display/csv-text.ts";
import type { Instant } from "#lib/engagement/account.ts";

/** One upload: files of one moment. */
export type DemoUpload = { observedAt: Date; files: { name: string; content: string }[] };

/** The history as the tables of docs/plain-csv.md: lists of each moment, and with the last ones all acts and posts. */
export function toUploads(history: DemoHistory): DemoUpload[] {
  return history.listedAt.map((at) => {
    const day = iso(at).slice(0, 10);
    const files = [
      {
        name: `followers-${day}.csv`,
        content: at === history.asOf ? lookedAt(history) : listOf(history.followers, at),
      },
      { name: `following-${day}.csv`, content: listOf(history.following, at) },
    ];
    if (at === history.asOf) {
      files.push(
        { name: "interactions.csv", content: actsOf(history) },
        { name: "posts.csv", content: postsOf(history) },
      );
    }
    return { observedAt: new Date(at), files };
  });
}

/** Who is on a list at a moment. */
export function onListAt(spells: readonly DemoSpell[], at: Instant): DemoSpell[] {
  return spells.filter(({ from, to }) => from <= at && (to === null || to > at));
}

function listOf(spells: readonly DemoSpell[], at: Instant): string {
  return table(
    ["handle", "followed_at"],
    onListAt(spells, at).map(({ handle, from }) => [handle, iso(from)]),
  );
}

/** The last list of followers, with how their profiles look where that is known. */
function lookedAt({ followers, looks, asOf }: DemoHistory): string {
  return table(
    ["handle", "followed_at", "has_picture", "bio", "posts", "followers", "following"],
    onListAt(followers, asOf).map(({ handle, from }) => [handle, iso(from), ...lookOf(looks.get(handle))]),
  );
}

function lookOf(look: DemoLook | undefined): string[] {
  if (!look) return ["", "", "", "", ""];
  const { hasPicture, hasBio, posts, followers, following } = look;
  return [
    hasPicture ? "yes" : "no",
    hasBio ? "Made up for the sample" : "",
    ...[posts, followers, following].map(String),
  ];
}

function actsOf({ acts }: DemoHistory): string {
  return table(
    ["occurred_at", "actor", "type", "post", "text", "direction"],
    acts.map((act) => [iso(act.at), act.handle, act.type, act.post ?? "", act.text ?? "", act.direction]),
  );
}

/** With what the platform counts: a few reactions more than it names. */
function postsOf({ posts, acts }: DemoHistory): string {
  const counts = new Map<string, number>();
  for (const act of acts) {
    if (act.direction !== "received") continue;
    const key = `${act.post} ${act.type}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const counted = (post: string, type: string) => counts.get(`${post} ${type}`) ?? 0;
  return table(
    ["post", "published_at", "kind", "likes", "comments", "shares"],
    posts.map(({ id, publishedAt }) => [
      id,
      iso(publishedAt),
      "original",
      String(Math.round(counted(id, "like") * 1.03)),
      String(counted(id, "comment")),
      String(counted(id, "share")),
    ]),
  );
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}

function table(header: string[], rows: string[][]): string {
  return csvText([header, ...rows]);
}
