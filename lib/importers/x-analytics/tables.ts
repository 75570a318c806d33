import { idOfCell } from "#lib/importers/csv-cells.ts";
import { handleOfLink, readId } from "#lib/importers/handles.ts";
import type { PlatformTable, TableRow } from "#lib/importers/platform-table.ts";
import { readEnglishDay, readIsoTime, timeOfTweetId } from "#lib/importers/times.ts";
import type { DayRow, PostRow } from "#lib/importers/types.ts";

/** Counts of the day over all posts, newest day first. The platform's "Shares" are uses of a button, not reposts. */
const overview: PlatformTable = {
  format: "x-overview",
  isHeader: (keys) => keys[0] === "date" && keys.includes("unfollows") && keys.includes("impressions"),
  key: "day",
  columns: {
    day: ["date"],
    views: ["impressions"],
    likes: ["likes"],
    saves: ["bookmarks"],
    newFollowers: ["new follows"],
    unfollows: ["unfollows"],
    comments: ["replies"],
    shares: ["reposts"],
  },
  read: (row) => readDay(row, ["views", "likes", "saves", "newFollowers", "unfollows", "comments", "shares"]),
};

/** Posts of a range with their counts up to the export, in both variants of the header. */
const content: PlatformTable = {
  format: "x-content",
  isHeader: (keys) => keys[0] === "post id" && keys[1] === "date" && keys[2] === "post text",
  key: "id",
  columns: {
    id: ["post id"],
    day: ["date"],
    text: ["post text"],
    link: ["post link", "link"],
    views: ["impressions"],
    likes: ["likes"],
    saves: ["bookmarks"],
    comments: ["replies"],
    shares: ["reposts"],
  },
  read: (row) => readPost(row, timeOfDay(row)),
};

/** What the page of statistics gave out before 2024: totals of posts, in UTC. */
const tweetActivity: PlatformTable = {
  format: "x-tweet-activity",
  isHeader: (keys) => keys[0] === "tweet id" && keys[1] === "tweet permalink",
  key: "id",
  columns: {
    id: ["tweet id"],
    link: ["tweet permalink"],
    text: ["tweet text"],
    time: ["time"],
    views: ["impressions"],
    shares: ["retweets"],
    comments: ["replies"],
    likes: ["likes", "favorites"],
  },
  read: (row) => readPost(row, readIsoTime(row.cells("time").replace(" +0000", "Z"), row.now)),
};

/** The same by the day. */
const dailyActivity: PlatformTable = {
  format: "x-tweet-activity/daily",
  isHeader: (keys) => keys[0] === "date" && keys[1] === "tweets published",
  key: "day",
  columns: {
    day: ["date"],
    views: ["impressions"],
    shares: ["retweets"],
    comments: ["replies"],
    likes: ["likes", "favorites"],
    newFollowers: ["follows"],
  },
  read: (row) => readDay(row, ["views", "shares", "comments", "likes", "newFollowers"]),
};

export const xTables = [overview, content, tweetActivity, dailyActivity];

/** The owner's handle in the address of one of their posts. */
export function ownerOfLink(link: string): string | null {
  return handleOfLink("x", link.replace(/\/status\/[0-9]{1,20}.{0,100}$/, ""), ["x.com", "twitter.com"]);
}

type DayColumn = Exclude<keyof DayRow["values"], undefined>;

function readDay(row: TableRow, columns: DayColumn[]): DayRow[] | { reason: "bad-date"; found: string } {
  const written = row.cells("day");
  const at = readEnglishDay(written, row.now) ?? readIsoTime(written, row.now)?.at ?? null;
  // Without its day a row of totals says nothing.
  if (at === null) return { reason: "bad-date", found: written };
  const values: DayRow["values"] = {};
  for (const column of columns) {
    const value = row.count(column);
    if (value !== null) values[column] = value;
  }
  return [{ kind: "day", row: row.row, primary: true, day: at.toISOString().slice(0, 10), values }];
}

function readPost(
  row: TableRow,
  written: { at: Date; precision: "second" | "day" } | null,
): PostRow[] | { reason: "no-name"; found: string } {
  const { cells, count, now } = row;
  const stated = cells("id");
  if (idOfCell(stated).damaged) row.note("ids");
  // A spreadsheet destroys ids of this length; the address of the post still has it (formats 6.2).
  const id = readId(stated) ?? readId(/\/status\/([0-9]{1,20})/.exec(cells("link").slice(0, 500))?.[1]);
  if (id === null) return { reason: "no-name", found: stated };
  // The day is of the zone of whoever exported: the id tells the moment.
  const exact = timeOfTweetId(id, now);
  const time = exact ? { at: exact, precision: "second" as const } : written;
  if (time === null) row.note("dates");
  return [
    {
      kind: "post",
      row: row.row,
      primary: true,
      post: id,
      postKind: /^@\w/.test(cells("text")) ? "reply" : "original",
      publishedAt: time?.at ?? null,
      precision: time?.precision ?? "second",
      counts: {
        likes: count("likes"),
        comments: count("comments"),
        shares: count("shares"),
        saves: count("saves"),
        views: count("views"),
        reach: null,
      },
    },
  ];
}

function timeOfDay({ cells, now }: TableRow): { at: Date; precision: "day" } | null {
  const at = readEnglishDay(cells("day"), now);
  return at && { at, precision: "day" };
}
