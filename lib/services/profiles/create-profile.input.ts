import { z } from "zod";
import { platforms } from "#lib/engagement/types.ts";
import { timeZoneInput } from "#lib/services/settings/time-zone.input.ts";

/** Handles are checked against the rules of their platform by the service (formats.md 2.6). */
export const createProfileInput = z.strictObject({
  platform: z.enum(platforms),
  handle: z.string().trim().min(1, "Enter the handle.").max(255, "A handle has at most 255 characters."),
  timeZone: timeZoneInput.default("UTC"),
});
export type CreateProfileInput = z.infer<typeof createProfileInput>;
