import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { LabelledComment } from "./comment-noise.ts";
import type { Message } from "./favour-hours.ts";
import type { LabelledMonth } from "./honest-spikes.ts";
import { handleWithDigits, type LabelledProfile } from "./profile-bands.ts";

// Read where they lie and nowhere else: they describe real people, and most have no clear licence.
const count = z.coerce.number();
const flag = z.coerce.number().transform((value) => value === 1);

const naturalRow = z.object({
  fake: flag,
  posts: count,
  following: count,
  followers: count,
  has_picture: flag,
  handle_length: count,
  handle_digits: count,
});

const kaggleRow = z.object({
  "profile pic": flag,
  "nums/length username": count,
  "description length": count,
  "#posts": count,
  "#followers": count,
  "#follows": count,
  fake: flag,
});

const instafakeRow = z.object({
  userFollowerCount: count,
  userFollowingCount: count,
  userBiographyLength: count,
  userMediaCount: count,
  userHasProfilPic: flag,
  usernameDigitCount: count,
  usernameLength: count,
  isFake: flag,
});

const commentRow = z.object({ post: z.string(), author: z.string(), text: z.string(), spam: flag });

const monthRow = z.object({
  series: z.string(),
  month_index: count,
  campaign: flag,
  stars_gained: count,
  stars_total: count,
});

export async function readNatural(folder: string): Promise<LabelledProfile[]> {
  const rows = await readCsv(join(folder, "instagram-profiles-natural/followers-a.csv"), naturalRow);
  return rows.map((row) => ({
    isFake: row.fake,
    look: {
      handle: handleWithDigits(row.handle_length, row.handle_digits),
      hasPicture: row.has_picture,
      hasBio: null,
      posts: row.posts,
      followers: row.followers,
      following: row.following,
    },
  }));
}

export async function readKaggle(folder: string): Promise<LabelledProfile[]> {
  const rows = await readCsv(join(folder, "instagram-profiles-lab/kaggle-train.csv"), kaggleRow);
  return rows.map((row) => ({
    isFake: row.fake,
    look: {
      // The share of digits is given to two places, and nothing else of the handle.
      handle: handleWithDigits(100, Math.round(100 * row["nums/length username"])),
      hasPicture: row["profile pic"],
      hasBio: row["description length"] > 0,
      posts: row["#posts"],
      followers: row["#followers"],
      following: row["#follows"],
    },
  }));
}

export async function readInstafake(folder: string): Promise<LabelledProfile[]> {
  const files = ["instafake-fakeAccountData.json", "instafake-realAccountData.json"];
  const rows = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, "instagram-profiles-lab", name), "utf8");
      return z.array(instafakeRow).parse(JSON.parse(text));
    }),
  );
  return rows.flat().map((row) => ({
    isFake: row.isFake,
    look: {
      handle: handleWithDigits(row.usernameLength, row.usernameDigitCount),
      hasPicture: row.userHasProfilPic,
      hasBio: row.userBiographyLength > 0,
      posts: row.userMediaCount,
      followers: row.userFollowerCount,
      following: row.userFollowingCount,
    },
  }));
}

export async function readComments(folder: string): Promise<LabelledComment[]> {
  const rows = await readCsv(join(folder, "comment-spam/comments.csv"), commentRow);
  return rows.map(({ spam, ...row }) => ({ ...row, isSpam: spam }));
}

export async function readMonths(folder: string): Promise<LabelledMonth[]> {
  const rows = await readCsv(join(folder, "bought-popularity/series-a.csv"), monthRow);
  return rows.map((row) => ({
    series: row.series,
    month: row.month_index,
    isBought: row.campaign,
    gained: row.stars_gained,
    total: row.stars_total,
  }));
}

export async function readMessages(folder: string): Promise<Message[]> {
  const text = await readFile(join(folder, "message-exchange/college-msg.txt"), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [from = "", to = "", seconds] = line.trim().split(" ");
      return { from, to, at: 1000 * Number(seconds) };
    });
}

async function readCsv<Row>(path: string, row: z.ZodType<Row>): Promise<Row[]> {
  return z.array(row).parse(parse(await readFile(path), { columns: true, skip_empty_lines: true, bom: true }));
}
