import type { GrowthLink } from "#lib/engagement/growth-link.ts";
import type { Measure } from "#lib/engagement/measure.ts";
import type { Survival } from "#lib/engagement/survival.ts";
import type { GrowthView } from "#lib/reports/overview.ts";
import { type ToldMeasure, toldMeasure } from "#lib/reports/told-measures.ts";

/** Figures about a span (model.md 9 and 10), by their names there. */
export type ToldGrowth = {
  /** rho of the changes, with its verdict; people of the same period, and of the one after. */
  growthLink: ToldMeasure & { verdict: GrowthLink["verdict"] };
  growthLinkLater: ToldMeasure & { verdict: GrowthLink["verdict"] };
  elasticity: ToldMeasure;
  /** Days from the low to the high curve; a limit that is null is beyond what was watched. */
  halfLife: ToldMeasure;
};

/** `view` null = no week is known. */
export function toldGrowth(view: GrowthView | null, stay: Survival | null, locale: string): ToldGrowth {
  const window = view?.periodDays === 28 ? "changes of 28 days" : "changes of a week";
  const link = (found: GrowthLink | undefined) => ({
    ...toldMeasure(linkMeasure(found), { tier: "people", window }, locale),
    verdict: found?.verdict ?? "notEnough",
  });
  const about = { tier: "people", window: "the ends of the span, as 28-day figures" } as const;
  const elasticity: Measure = {
    value: view?.elasticity?.value ?? null,
    state: view?.elasticity ? "ok" : "notEnough",
  };
  return {
    growthLink: link(view?.same),
    growthLinkLater: link(view?.later),
    elasticity: toldMeasure(elasticity, about, locale),
    halfLife: toldHalfLife(stay, locale),
  };
}

function linkMeasure(link: GrowthLink | undefined): Measure {
  if (link === undefined) return { value: null, state: "needsNames" };
  if (link.verdict !== "notEnough") return { value: link.rho, state: "ok", lo: link.lo, hi: link.hi, n: link.n };
  return { value: null, state: "notEnough", n: link.n, ...link.lack };
}

function toldHalfLife(stay: Survival | null, locale: string): ToldMeasure {
  const about = { tier: "lists", window: "from the first complete list to the last" } as const;
  if (stay === null) return toldMeasure({ value: null, state: "needsList" }, about, locale);
  if (stay.lack) return toldMeasure({ value: null, state: "notEnough", ...stay.lack }, about, locale);
  const { low, high } = stay.halfLife;
  const told = toldMeasure(
    { value: low === high ? low : null, state: "ok", lo: low, hi: high, n: stay.joins },
    about,
    locale,
  );
  if (told.value !== null) return told;
  const reason = low === null && high === null ? "more than half are still here" : "known as an interval only";
  return { ...told, reason };
}
