import { z } from "zod";

// Control characters and those that turn the direction of writing or hide (threats C6). Joiners stay: scripts and
// emoji need them.
const unwanted = /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** Words of the owner's own on one line, cleaned of what cannot be seen. */
export function ownerText(maxLength: number, tooLong: string) {
  return z
    .string()
    .transform((text) => text.toWellFormed().normalize("NFC").replace(unwanted, " ").replace(/\s+/g, " ").trim())
    .pipe(z.string().max(maxLength, tooLong));
}

/** Why the owner judges so: shown beside the figures wherever the judgement counts. An empty one is refused by the service. */
export const reasonInput = ownerText(500, "A reason has at most 500 characters. Shorten it.");
