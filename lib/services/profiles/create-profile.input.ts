import { z } from "zod";
import { platforms } from "#lib/engagement/types.ts";

/** Handles are checked against the rules of their platform by the service (formats.md 2.6). */
export const createProfileInput = z.strictObject({
  platform: z.enum(platforms),
  handle: z.string().trim().min(1, "Enter the handle.").max(255, "A handle has at most 255 characters."),
  timeZone: z
    .string()
    .refine((zone) => isTimeZone(zone), "This is not a time zone.")
    .default("UTC"),
});
export type CreateProfileInput = z.infer<typeof createProfileInput>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
