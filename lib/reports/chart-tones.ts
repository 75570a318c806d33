import type { ActClass, LedgerLine } from "#lib/engagement/account.ts";
import type { ChartTone } from "#lib/reports/time-chart.ts";

/** The two meanings that are the same on every page: the bare count, and people who engage. */
export const nominalTone: ChartTone = { family: "nominal", strength: 1 };
export const genuineTone: ChartTone = { family: "genuine", strength: 1 };

/** Who engages in one colour, what calls for a look in another, who is silent in the grey of the bare count. */
export const ledgerTones = {
  engaged: genuineTone,
  lapsed: { family: "genuine", strength: 0.55 },
  once: { family: "genuine", strength: 0.28 },
  traded: { family: "mark", strength: 0.8 },
  suspect: { family: "mark", strength: 0.4 },
  new: { family: "nominal", strength: 0.3 },
  unclear: { family: "nominal", strength: 0.18 },
  courtesy: { family: "nominal", strength: 0.75 },
  hollow: nominalTone,
} satisfies Record<LedgerLine, ChartTone>;

export const classTones = {
  unprompted: genuineTone,
  community: { family: "genuine", strength: 0.7 },
  untested: { family: "genuine", strength: 0.4 },
  returned: { family: "mark", strength: 0.9 },
  ring: { family: "mark", strength: 0.65 },
  incentivised: { family: "mark", strength: 0.45 },
  noise: { family: "mark", strength: 0.25 },
  weightless: { family: "nominal", strength: 0.75 },
  own: { family: "nominal", strength: 0.5 },
  undated: { family: "nominal", strength: 0.25 },
} satisfies Record<ActClass, ChartTone>;
