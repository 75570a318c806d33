import { formatCount } from "#lib/display/numbers.ts";
import type { Figure } from "#lib/reports/overview.ts";

/** What keeps a figure from being a plain number; null = nothing does. `list` names the list it would take. */
export function figureNote(figure: Figure, locale: string, list = "a list that is not there"): string | null {
  switch (figure.state) {
    case "ok":
      return null;
    case "atMost":
      return "at most: favours are not taken out";
    case "atLeast":
      return "at least: not everything is in the files";
    case "notEnough":
      return figure.needs === undefined
        ? "too little to say"
        : `too little to say: ${formatCount(figure.has ?? 0, locale)} of ${formatCount(figure.needs, locale)}`;
    case "needsNames":
      return "needs interactions with names";
    case "needsList":
      return `needs ${list}`;
    default:
      return figure.state satisfies never;
  }
}
