import { actClassNames } from "#lib/display/act-class-text.ts";
import { formatCount, formatShare } from "#lib/display/numbers.ts";
import { type ActClass, actClasses, genuineClasses } from "#lib/engagement/account.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { Measures } from "#lib/engagement/measures.ts";
import { classTones } from "#lib/reports/chart-tones.ts";
import type { ChartTone } from "#lib/reports/time-chart.ts";

export type ClassRow = {
  class: ActClass;
  name: string;
  tone: ChartTone;
  acts: number;
  actsText: string;
  /** Of the dated acts; null for those without a date. */
  shareText: string | null;
  isGenuine: boolean;
};

export type ClassesView = {
  /** Classes that hold something, genuine ones first. They add up to `total`. */
  rows: ClassRow[];
  total: number;
  totalText: string;
  dated: number;
};

type Classes = Record<ActClass, number>;

const order = [
  "unprompted",
  "community",
  "untested",
  "returned",
  "ring",
  "incentivised",
  "noise",
  "weightless",
  "own",
  "undated",
] as const satisfies readonly ActClass[];

/** Received acts by class. Null = no act names anybody. */
export function prepareClasses(classes: Classes | null, locale: string): ClassesView | null {
  if (!classes) return null;
  const total = actClasses.reduce((sum, name) => sum + classes[name], 0);
  const dated = total - classes.undated;
  return {
    rows: order
      .filter((name) => classes[name] > 0)
      .map((name) => ({
        class: name,
        name: actClassNames[name],
        tone: classTones[name],
        acts: classes[name],
        actsText: formatCount(classes[name], locale),
        shareText: name === "undated" ? null : formatShare(classes[name] / dated, locale),
        isGenuine: isGenuine(name),
      })),
    total,
    totalText: formatCount(total, locale),
    dated,
  };
}

/** Share of the genuine acts among the dated ones by named people (model.md 6): what is neither exchange nor noise. */
export function unaskedShare(measures: Measures | null): Measure {
  const classes = measures?.classes;
  if (!classes) return { value: null, state: "needsNames" };
  const dated = actClasses.reduce((sum, name) => sum + (name === "undated" ? 0 : classes[name]), 0);
  if (dated === 0) return { value: null, state: "notEnough", n: 0 };
  const genuine = genuineClasses.reduce((sum, name) => sum + classes[name], 0);
  return { value: genuine / dated, state: unaskedState(measures.figures), n: dated };
}

/** Where more may have been exchange or noise, less came unasked. */
function unaskedState({ exchangeShare, noiseShare }: Measures["figures"]): Measure["state"] {
  const states = [exchangeShare.state, noiseShare.state];
  if (states.includes("estimate")) return "estimate";
  return states.includes("atLeast") ? "atMost" : "ok";
}

/** What the rest is made of: "the rest: 18 % exchange, 6 % giveaway". Null when there is no rest. */
export function restOfActs(classes: Classes, locale: string): string | null {
  const dated = actClasses.reduce((sum, name) => sum + (name === "undated" ? 0 : classes[name]), 0);
  const rest = restOrder
    .filter((name) => classes[name] > 0)
    .map((name) => `${formatShare(classes[name] / dated, locale)} ${restNames[name]}`);
  return rest.length === 0 ? null : `the rest: ${rest.join(", ")}`;
}

const restOrder = ["returned", "ring", "incentivised", "noise", "weightless", "own"] as const;
const restNames = {
  returned: "exchange",
  ring: "ring",
  incentivised: "giveaway",
  noise: "repeated texts",
  weightless: "views and follows",
  own: "your own",
} satisfies Record<(typeof restOrder)[number], string>;

function isGenuine(name: ActClass): boolean {
  return genuineClasses.some((genuine) => genuine === name);
}
