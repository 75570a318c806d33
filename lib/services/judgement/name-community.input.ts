import { z } from "zod";
import { ownerText, reasonInput } from "#lib/services/judgement/owner-text.input.ts";

/** People by the ids of the page. */
const members = z.array(z.string().max(20)).max(5000, "A community takes up to 5,000 people at once.");

export const nameCommunityInput = z.strictObject({
  name: ownerText(80, "A name has at most 80 characters. Shorten it.").pipe(
    z.string().min(1, "Give the community a name."),
  ),
  reason: reasonInput,
  personIds: members,
});
export type NameCommunityInput = z.infer<typeof nameCommunityInput>;

export const addToCommunityInput = z.strictObject({ communityId: z.string(), personIds: members });
export type AddToCommunityInput = z.infer<typeof addToCommunityInput>;
