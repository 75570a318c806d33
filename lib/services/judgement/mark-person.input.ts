import { z } from "zod";
import { markKinds } from "#lib/engagement/account.ts";
import { reasonInput } from "#lib/services/judgement/owner-text.input.ts";

/** `personId` is the one of the page; a text that cannot be one names nobody. */
export const markPersonInput = z.strictObject({
  personId: z.string().max(20),
  kind: z.enum(markKinds),
  reason: reasonInput,
});
export type MarkPersonInput = z.infer<typeof markPersonInput>;
