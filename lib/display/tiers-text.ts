const words = { counts: "counts", lists: "lists", people: "people" };

/** What the files of a profile can prove: "lists and people". */
export function tiersText(tiers: (keyof typeof words)[]): string {
  if (tiers.length === 0) return "no data yet";
  return new Intl.ListFormat("en", { type: "conjunction" }).format(tiers.map((tier) => words[tier]));
}
