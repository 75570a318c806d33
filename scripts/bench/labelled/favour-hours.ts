import { matchFavours } from "#lib/engagement/favours.ts";
import { defaultParameters } from "#lib/engagement/parameters.ts";

export type Message = { from: string; to: string; at: number };

const hourMs = 3_600_000;

export type FavourHours = {
  messages: number;
  /** With an earlier message of the receiver to the sender; the last such within 48 hours, and within a week. */
  withEarlier: number;
  within48h: number;
  withinWeek: number;
  /** Returned in the sense of model.md 4.1, each receiver as the owner: one to one, within 48 hours. */
  returned: number;
};

/** How soon people answer one another: what the 48 hours of a returned favour rest on (model.md 18). */
export function countFavourHours(messages: readonly Message[]): FavourHours {
  const timesOf = new Map<string, number[]>();
  for (const { from, to, at } of messages.toSorted((a, b) => a.at - b.at)) {
    const key = `${from} ${to}`;
    const times = timesOf.get(key);
    if (times) times.push(at);
    else timesOf.set(key, [at]);
  }
  const counts: FavourHours = { messages: messages.length, withEarlier: 0, within48h: 0, withinWeek: 0, returned: 0 };
  for (const [key, times] of timesOf) {
    const [from = "", to = ""] = key.split(" ");
    const back = timesOf.get(`${to} ${from}`) ?? [];
    let before = 0;
    for (const at of times) {
      while (before < back.length && (back[before] ?? at) < at) before += 1;
      const last = back[before - 1];
      if (last === undefined) continue;
      counts.withEarlier += 1;
      if (at - last <= 48 * hourMs) counts.within48h += 1;
      if (at - last <= 7 * 24 * hourMs) counts.withinWeek += 1;
    }
    counts.returned += matchFavours(timed(times), timed(back), defaultParameters.favourHours).size;
  }
  return counts;
}

function timed(times: readonly number[]) {
  return times.map((at, index) => ({ id: String(index), at, precision: "second" as const }));
}
