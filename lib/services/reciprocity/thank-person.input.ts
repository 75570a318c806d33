import { z } from "zod";

/** The key of a person as it is stored: "@" and a handle, or "id:" and the platform's id. No text there has a NUL. */
export const thankPersonInput = z.object({
  personKey: z
    .string()
    .min(2)
    .max(300)
    .refine((key) => !key.includes("\0")),
  isThanked: z.boolean(),
});
export type ThankPersonInput = z.infer<typeof thankPersonInput>;
