import { exchangeBalance } from "#lib/engagement/reciprocity-corner.ts";
import type { ExchangePerson } from "#lib/reports/reciprocity.ts";

/** Who follows whom now, as far as the lists show. */
export function tieText({ followsYou, youFollow }: Pick<ExchangePerson, "followsYou" | "youFollow">): string {
  if (followsYou && youFollow) return "you follow each other";
  if (followsYou) return youFollow === null ? "follows you" : "follows you, you do not";
  if (youFollow) return followsYou === null ? "you follow them" : "you follow, they do not";
  return followsYou === false && youFollow === false ? "no follow either way" : "on no list";
}

/** Where what went both ways leans: within a third of even it is even. */
export function balanceText(person: Pick<ExchangePerson, "given" | "received">): string {
  const balance = exchangeBalance(person);
  if (balance === null) return "nothing yet";
  if (balance === 1) return "all from them";
  if (balance === -1) return "all from you";
  if (Math.abs(balance) <= 1 / 3) return "even";
  return balance > 0 ? "more from them" : "more from you";
}
