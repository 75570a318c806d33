import { z } from "zod";

/** A link lives 30 days unless the owner says otherwise (threats S8); null = until it is revoked. */
export const createLinkInput = z.strictObject({
  label: z.string().trim().max(80, "A label has at most 80 characters.").default(""),
  expiresDays: z.number().int().min(1).max(3650).nullable().default(30),
});
export type CreateLinkInput = z.infer<typeof createLinkInput>;
