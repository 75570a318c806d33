/** A week's end with what is known then; null = unknown. */
export type WeekEnd = { at: number; followers: number | null; people: number | null };

export type GrowthPeriods<End extends WeekEnd> = { step: "week" | "fourWeeks"; ends: End[] };

const fewestWeeks = 26;
const weeksPerPeriod = 4;

/**
 * The period ends between which growth is set against people (model.md 10): weeks if both are known at 26 of them, else
 * every fourth one, counted back from the last so that the newest is always in. `weeks` in order and without a hole.
 */
export function growthPeriods<End extends WeekEnd>(weeks: readonly End[]): GrowthPeriods<End> {
  const known = weeks.filter(({ followers, people }) => followers !== null && people !== null).length;
  if (known >= fewestWeeks) return { step: "week", ends: [...weeks] };
  return { step: "fourWeeks", ends: weeks.filter((_, place) => (weeks.length - 1 - place) % weeksPerPeriod === 0) };
}
