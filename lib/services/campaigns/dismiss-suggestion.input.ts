import { z } from "zod";
import { suggestionKinds } from "#lib/reports/suggestion.ts";

export const dismissSuggestionInput = z.strictObject({
  kind: z.enum(suggestionKinds),
  /** A UTC day or the source's own name of a post. No text in the database has a NUL (threats P7). */
  subject: z
    .string()
    .min(1)
    .max(2048)
    .refine((text) => !text.includes("\0")),
});
export type DismissSuggestionInput = z.infer<typeof dismissSuggestionInput>;
