import { z } from "zod";
import { markKinds } from "#lib/engagement/account.ts";
import { reasonInput } from "#lib/services/judgement/owner-text.input.ts";

/** By the person of the page, or by key: a mark can outlive the import that named its person. */
export const unmarkPersonInput = z.union([
  z.strictObject({ personId: z.string().max(20), kind: z.enum(markKinds), reason: reasonInput.optional() }),
  z.strictObject({ personKey: z.string().max(300), kind: z.enum(markKinds), reason: reasonInput.optional() }),
]);
export type UnmarkPersonInput = z.infer<typeof unmarkPersonInput>;
