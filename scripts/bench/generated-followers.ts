import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mulberry32 } from "#lib/engagement/bootstrap.ts";

const firstFollow = Date.UTC(2016, 0, 1) / 1000;
const lastFollow = Date.UTC(2026, 3, 30) / 1000;

/** Writes `count` followers in the shape of Instagram's followers_1.json, one record per follower, every handle once. */
export async function writeInstagramFollowers(path: string, count: number, seed: number): Promise<void> {
  const random = mulberry32(seed);
  const out = createWriteStream(path);
  out.write("[");
  for (let index = 0; index < count; index += 1) {
    const handle = `${["mara", "tonwerk", "studio", "rafa", "kim"][Math.floor(random() * 5)]}.${index.toString(36)}`;
    const record = {
      title: "",
      media_list_data: [],
      string_list_data: [
        {
          href: `https://www.instagram.com/${handle}`,
          value: handle,
          timestamp: firstFollow + Math.floor(random() * (lastFollow - firstFollow)),
        },
      ],
    };
    const fits = out.write(`${index === 0 ? "\n" : ",\n"}${JSON.stringify(record, null, 2)}`);
    if (!fits) await once(out, "drain");
  }
  out.end("\n]\n");
  await once(out, "finish");
}
