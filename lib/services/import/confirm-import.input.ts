import { z } from "zod";
import { platforms } from "#lib/engagement/types.ts";

/** Where the import goes, of when it is, and what its owner answers. */
export const confirmImportInput = z.strictObject({
  profile: z.union([
    z.strictObject({ id: z.uuid() }),
    z.strictObject({ platform: z.enum(platforms), handle: z.string().trim().min(1).max(255) }),
  ]),
  observedAt: z.iso.datetime({ offset: true }).transform((at) => new Date(at)),
  acceptSmaller: z.boolean().default(false),
  acceptOwner: z.boolean().default(false),
});
export type ConfirmImportInput = z.infer<typeof confirmImportInput>;
