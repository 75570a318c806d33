import { existsSync } from "node:fs";
import { join } from "node:path";
import { profileBands } from "#lib/engagement/profile-points.ts";
import { countNoise } from "./labelled/comment-noise.ts";
import { countFavourHours } from "./labelled/favour-hours.ts";
import { countSpikes } from "./labelled/honest-spikes.ts";
import { type BandCounts, countBands, manySigns } from "./labelled/profile-bands.ts";
import {
  readComments,
  readInstafake,
  readKaggle,
  readMessages,
  readMonths,
  readNatural,
} from "./labelled/read-datasets.ts";
import type { Row } from "./table.ts";

/** Beside the project and never part of it. */
const datasets = join(import.meta.dirname, "../../../shared/datasets");

/** What the model's rules find on data that others labelled, against what model.md 12 and 18 say they find. */
export async function benchLabelledSets(): Promise<Row[]> {
  if (!existsSync(datasets)) {
    const missing = `NO LABELLED DATA: ${datasets} is not there, so none of the model's claims about real data were checked.`;
    console.error(missing);
    return [
      {
        what: "labelled sets",
        ours: "not measured",
        against: "-",
        ratio: "-",
        goal: "the data sets beside the project",
      },
    ];
  }
  const natural = countBands(await readNatural(datasets));
  const lab = { kaggle: countBands(await readKaggle(datasets)), instafake: countBands(await readInstafake(datasets)) };
  return [
    ...bandRows(natural),
    ...Object.entries({ natural, ...lab }).flatMap(([name, counts]) => manyRows(name, counts)),
    noiseRow(countNoise(await readComments(datasets))),
    spikeRow(countSpikes(await readMonths(datasets))),
    ...favourRows(countFavourHours(await readMessages(datasets))),
  ];
}

/** The table of model.md 12. */
const judgedFake = { few: [6, 382], some: [9, 51], several: [16, 23], many: [23, 25] } as const;

function bandRows(counts: BandCounts): Row[] {
  return profileBands.map((band) => {
    const [fake, all] = judgedFake[band];
    const found = counts[band];
    return row(
      `natural, ${band} signs: judged fake`,
      found.fake,
      found.all,
      `${fake} of ${all}`,
      fake / all,
      "model.md 12",
    );
  });
}

function manyRows(name: string, counts: BandCounts): Row[] {
  const { real, fake } = manySigns(counts);
  return [
    row(`${name}: real people with many signs`, real.many, real.all, "1.0 %", 0.01, "at most 1 %"),
    row(`${name}: fake ones with many signs`, fake.many, fake.all, "-", null, "for the record: it varies wildly"),
  ];
}

function noiseRow({ caught, caughtSpam, spam }: ReturnType<typeof countNoise>): Row {
  return row(
    `comments caught as noise (${caught} of them, of ${spam} spam in all): spam`,
    caughtSpam,
    caught,
    "97 %",
    0.97,
    "97 to 100 %",
  );
}

function spikeRow({ spikes, honest }: ReturnType<typeof countSpikes>): Row {
  return row("months that stand out: nothing bought", honest, spikes, "50 %", 0.5, "about half: a question only");
}

function favourRows(found: ReturnType<typeof countFavourHours>): Row[] {
  const { messages, withEarlier, within48h, withinWeek, returned } = found;
  return [
    row("messages after one of the receiver's", withEarlier, messages, "60 %", 0.6, "60 %"),
    row("of these within 48 hours of the last one", within48h, withEarlier, "85 %", 0.85, "85 %"),
    row("messages that a week would add to 48 hours", withinWeek - within48h, messages, "5 %", 0.05, "5 points of 100"),
    row("messages that are returned favours, one to one", returned, messages, "-", null, "for the record"),
  ];
}

function row(what: string, part: number, whole: number, against: string, share: number | null, goal: string): Row {
  const found = whole === 0 ? Number.NaN : part / whole;
  return {
    what,
    ours: `${part} of ${whole} (${(100 * found).toFixed(1)} %)`,
    against,
    ratio: share === null ? "-" : (found / share).toFixed(2),
    goal,
  };
}
