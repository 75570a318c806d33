import { countOf, formatCount } from "#lib/display/numbers.ts";
import type { Reason } from "#lib/engagement/explain-person.ts";

const fieldsInAll = 6;

/** What a profile shows, field by field, and how much of it is known at all: points say little without it. */
export function profileSentence({ fields, known }: Extract<Reason, { code: "profile" }>, locale: string): string {
  const { hasPicture, hasBio, posts, followers, following } = fields;
  const parts = [
    hasPicture === null ? null : hasPicture ? "a picture" : "no picture",
    hasBio === null ? null : hasBio ? "a bio" : "no bio",
    posts === null ? null : countOf(posts, "post", "posts", locale),
    following === null ? null : `follows ${formatCount(following, locale)}`,
    followers === null ? null : countOf(followers, "follower", "followers", locale),
  ].filter((part) => part !== null);
  if (parts.length === 0) return "Nothing is known of the profile but its name.";
  const text = parts.join(", ");
  const gap = known < fieldsInAll ? ` (${known} of ${fieldsInAll} fields known)` : "";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${gap}.`;
}
