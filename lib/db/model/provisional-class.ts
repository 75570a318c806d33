import "server-only";
import type { ModelParameters } from "#lib/engagement/parameters.ts";

/**
 * What a new act is taken for when it is booked, in SQL over the columns of `a` with $1 = workspace and $2 = profile:
 * what most acts turn out to be, so that few rows have to be written twice. The model decides right after it.
 */
export function provisionalClass(
  a: string,
  { favourHours, weights }: ModelParameters,
): { class: string; weight: string } {
  const weight = weightOf(a, weights);
  const covered = `(SELECT range_agg(tstzrange(from_at, to_at, '[]')) FROM coverage
    WHERE workspace_id = $1 AND profile_id = $2 AND direction = 'given')`;
  const before = `interval '${Number(favourHours)} hours'`;
  return {
    class: `(CASE WHEN ${a}.direction <> 'received' OR ${a}.person_id IS NULL THEN NULL
      WHEN ${a}.at IS NULL THEN 'undated' WHEN ${weight} = 0 THEN 'weightless'
      WHEN ${covered} @> tstzrange(${a}.at - ${before}, ${a}.at, '[]') THEN 'unprompted' ELSE 'untested' END)::act_class`,
    weight: `(CASE WHEN ${a}.direction = 'received' AND ${a}.person_id IS NOT NULL THEN ${weight} END)`,
  };
}

/** Weights of model.md 3 without noise, which depends on other acts. */
function weightOf(a: string, weights: ModelParameters["weights"]): string {
  const number = (value: number) => `${Number(value)}::float8`;
  const hasText = `${a}.text_words >= 3 AND NOT ${a}.text_has_url`;
  return `(CASE WHEN ${a}.type IN ('view', 'follow') THEN 0
    WHEN ${a}.type IN ('like', 'vote', 'click') THEN ${number(weights.like)}
    WHEN ${a}.type = 'save' THEN ${number(weights.save)}
    WHEN ${a}.type = 'share' THEN ${number(weights.share)}
    WHEN ${a}.type = 'quote' THEN CASE WHEN ${hasText} THEN ${number(weights.quoteWithText)} ELSE ${number(weights.quote)} END
    WHEN ${a}.text_words IS NULL THEN ${number(weights.unknownText)}
    WHEN ${hasText} THEN ${number(weights.text)} ELSE ${number(weights.trivialText)} END)`;
}
