const fewestPeople = 5;

/**
 * By what power people followed followers over a span (model.md 10): 0.14 = twice the followers brought a tenth more
 * people. Both ends are 28-day figures. Null = followers moved by less than 5 % or an end has fewer than 5 people.
 */
export function elasticity(
  followers: readonly [from: number, to: number],
  people: readonly [from: number, to: number],
): number | null {
  const [f0, f1] = followers;
  const [g0, g1] = people;
  if (f0 <= 0 || f1 <= 0 || 20 * Math.abs(f1 - f0) < f0) return null;
  if (g0 < fewestPeople || g1 < fewestPeople) return null;
  return Math.log(g1 / g0) / Math.log(f1 / f0);
}
