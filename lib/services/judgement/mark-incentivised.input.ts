import { z } from "zod";
import { reasonInput } from "#lib/services/judgement/owner-text.input.ts";

/** `post` is the source's own name of the post, as the page had it. */
export const markIncentivisedInput = z.strictObject({ post: z.string().min(1).max(2048), reason: reasonInput });
export type MarkIncentivisedInput = z.infer<typeof markIncentivisedInput>;

export const unmarkIncentivisedInput = z.strictObject({
  post: z.string().min(1).max(2048),
  reason: reasonInput.optional(),
});
export type UnmarkIncentivisedInput = z.infer<typeof unmarkIncentivisedInput>;
