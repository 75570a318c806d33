import type { Aliases } from "#lib/importers/csv-columns.ts";

const time = ["date", "day", "time", "timestamp", "datum", "fecha", "created_at", "created at"];
const postNames = ["post", "post_id", "post id", "post link", "permalink", "link", "url"];
const handleNames = [
  "handle",
  "username",
  "user name",
  "screen_name",
  "screen name",
  "account address",
  "account",
  "user",
  "profile",
  "benutzername",
];
const counts = {
  likes: ["likes", "reactions", "favorites", "favourites"],
  comments: ["comments", "replies"],
  shares: ["shares", "retweets", "reposts", "boosts"],
  saves: ["saves", "bookmarks"],
  views: ["views", "impressions"],
  reach: ["reach"],
} as const;

/** Columns of each table of docs/plain-csv.md. Rates are never read, for every tool defines its own (formats 14). */
export const tables = {
  people: {
    handle: handleNames,
    id: ["id", "account_id", "account id", "accountid", "user_id", "user id", "userid"],
    followedAt: ["followed_at", "followed at", "follow date", "since", ...time],
    hasPicture: ["has_picture", "has picture", "picture"],
    bio: ["bio", "biography"],
    posts: ["posts", "posts_count", "post_count"],
    followers: ["followers", "followers_count", "follower_count"],
    following: ["following", "following_count", "follows"],
  },
  interactions: {
    actor: ["actor", "from", "by", ...handleNames],
    actorId: ["actor_id", "actor id"],
    type: ["type", "kind", "action", "interaction"],
    occurredAt: ["occurred_at", "occurred at", ...time],
    post: postNames,
    text: ["text", "comment", "message", "content"],
    direction: ["direction"],
  },
  posts: {
    post: [...postNames, "id"],
    publishedAt: ["published_at", "published at", "publish time", ...time],
    kind: ["kind", "type"],
    ...counts,
  },
  counts: {
    day: time,
    followersTotal: ["followers", "total followers", "audience", "fans", "page likes", "subscribers", "follower"],
    followingTotal: ["following", "total following"],
    newFollowers: ["new_followers", "new followers", "new follows"],
    unfollows: ["unfollows", "lost followers"],
    ...counts,
    interactions: ["interactions"],
  },
} as const satisfies Record<string, Aliases>;

export type TableName = keyof typeof tables;
