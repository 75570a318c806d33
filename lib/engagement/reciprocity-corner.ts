/** Where a person stands between giving and taking (model.md 6), both within 180 days. */
export const reciprocityCorners = ["friends", "supporters", "sources", "courtesy", "distant"] as const;
export type ReciprocityCorner = (typeof reciprocityCorners)[number];

/** From this many on, a side gives "some". */
export const someExchange = 3;

export type Exchange = {
  /** Prompts of mine to them, follows aside. */
  given: number;
  /** Acts of theirs with weight. */
  received: number;
  followsYou: boolean | null;
  youFollow: boolean | null;
};

export function reciprocityCorner({ given, received, followsYou, youFollow }: Exchange): ReciprocityCorner {
  const giveSome = given >= someExchange;
  const takeSome = received >= someExchange;
  if (giveSome && takeSome) return "friends";
  if (takeSome) return "supporters";
  if (giveSome) return "sources";
  return followsYou && youFollow ? "courtesy" : "distant";
}

/** From -1, all given, over 0, even, to 1, all received; null = nothing went either way. */
export function exchangeBalance({ given, received }: Pick<Exchange, "given" | "received">): number | null {
  return given + received === 0 ? null : (received - given) / (received + given);
}
