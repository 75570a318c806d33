/** Small exports of an account that does not exist, made in the shape of the platforms' own files. */
export type MadeFile = { name: string; mimeType: string; buffer: Buffer };

function json(name: string, value: unknown): MadeFile {
  return { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(value)) };
}

const entry = (handle: string, followed: string) => ({
  title: "",
  media_list_data: [],
  string_list_data: [
    { href: `https://www.instagram.com/${handle}`, value: handle, timestamp: Date.parse(followed) / 1000 },
  ],
});

/** Instagram's lists: everybody in `followers` has followed since 2024, everybody in `following` since 2025. */
export function instagramLists(followers: string[], following: string[]): MadeFile[] {
  const since = (index: number) => new Date(Date.UTC(2019 + (index % 7), index % 12, 3 + (index % 20))).toISOString();
  return [
    json(
      "followers_1.json",
      followers.map((handle, index) => entry(handle, since(index))),
    ),
    json("following.json", {
      relationships_following: following.map((handle, index) => entry(handle, since(index + 3))),
    }),
  ];
}

/** Our own table of who did what: comments that say something, on several days. */
export function interactionsTable(
  rows: [at: string, actor: string, type: string, post: string, text: string][],
): MadeFile {
  const lines = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(","));
  return {
    name: "interactions.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`occurred_at,actor,type,post,text\n${lines.join("\n")}\n`),
  };
}
